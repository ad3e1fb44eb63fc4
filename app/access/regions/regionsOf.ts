import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { plain } from "../../platform/lists/plain.ts";
import { region, regionOrganisation } from "./schema.ts";

/** The regions where an organisation works today, by name. */
export function regionsOf(
  tx: Transaction,
  organisationId: string,
): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: region.id, name: region.name })
    .from(region)
    .innerJoin(regionOrganisation, eq(regionOrganisation.regionId, region.id))
    .where(
      and(
        eq(regionOrganisation.organisationId, organisationId),
        sql`${regionOrganisation.since} <= current_date
          and (${regionOrganisation.until} is null or ${regionOrganisation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(plain(region.name)), asc(region.id));
}
