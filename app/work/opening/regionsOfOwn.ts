import { and, asc, eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { region, regionOrganisation } from "../../access/regions/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";

/** The regions in which the actor's organisation works today, by name. */
export async function regionsOfOwn(tx: Transaction, actor: Actor) {
  return tx
    .select({ id: region.id, name: region.name })
    .from(regionOrganisation)
    .innerJoin(region, eq(region.id, regionOrganisation.regionId))
    .where(
      and(
        eq(regionOrganisation.organisationId, actor.membership.organisation.id),
        sql`${regionOrganisation.since} <= current_date`,
        sql`(${regionOrganisation.until} is null or ${regionOrganisation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(region.name));
}
