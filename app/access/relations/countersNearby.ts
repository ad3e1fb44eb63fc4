import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { organisation } from "../organisations/schema.ts";
import { region, regionOrganisation } from "../regions/schema.ts";
import { regionsWorkedIn } from "./regionsWorkedIn.ts";

/**
 * The counters for employers and candidates: of these regions, or where none are named those of the
 * regions where the actor's organisation works.
 *
 * @param regions slugs: the home region of a candidate, whose employer may work all over the country
 */
export function countersNearby(
  tx: Transaction,
  actor: Pick<Actor, "membership">,
  regions?: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return tx
    .selectDistinct({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .innerJoin(regionOrganisation, eq(regionOrganisation.organisationId, organisation.id))
    .innerJoin(region, eq(region.id, regionOrganisation.regionId))
    .where(
      and(
        eq(organisation.kind, "counter"),
        regions
          ? inArray(region.slug, [...regions])
          : sql`${regionOrganisation.regionId} in ${regionsWorkedIn(actor)}`,
        sql`${regionOrganisation.since} <= current_date`,
        sql`(${regionOrganisation.until} is null or ${regionOrganisation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(organisation.name));
}
