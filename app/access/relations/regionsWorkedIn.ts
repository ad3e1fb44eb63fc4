import { sql, type SQL } from "drizzle-orm";
import type { Actor } from "../actor.ts";
import { regionOrganisation } from "../regions/schema.ts";

/**
 * The ids of the regions where the actor works today, as a query to stand behind `in`: a
 * coordinator's own region, for others each region of their organisation.
 */
export function regionsWorkedIn({ membership }: Pick<Actor, "membership">): SQL {
  const own = membership.region
    ? sql` and ${regionOrganisation.regionId} = ${membership.region.id}`
    : sql``;
  return sql`(select ${regionOrganisation.regionId} from ${regionOrganisation}
    where ${regionOrganisation.organisationId} = ${membership.organisation.id}
    and ${regionOrganisation.since} <= current_date
    and (${regionOrganisation.until} is null or ${regionOrganisation.until} >= current_date)${own})`;
}
