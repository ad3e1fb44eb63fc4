import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { organisation, regionOrganisation } from "../schema.ts";
import { regionsWorkedIn } from "./regionsWorkedIn.ts";

/** The counters for employers and candidates in the regions where the actor's organisation works. */
export function countersNearby(
  tx: Transaction,
  actor: Pick<Actor, "membership">,
): Promise<{ id: string; name: string }[]> {
  return tx
    .selectDistinct({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .innerJoin(regionOrganisation, eq(regionOrganisation.organisationId, organisation.id))
    .where(
      and(
        eq(organisation.kind, "counter"),
        sql`${regionOrganisation.regionId} in ${regionsWorkedIn(actor)}`,
      ),
    )
    .orderBy(asc(organisation.name));
}
