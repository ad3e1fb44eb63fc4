import { eq, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { workRelationsOf } from "../access/policy/may.ts";
import { myRelations } from "../access/relations/myRelations.ts";
import { regionsWorkedIn } from "../access/relations/regionsWorkedIn.ts";
import type { WorkRelation } from "../access/role.ts";
import type { Transaction } from "../platform/database/database.ts";
import { opening } from "./schema.ts";

/**
 * Which openings the actor may see, as a condition on the table of openings: the first lock, from
 * the table of visibility. The row policy of the table is the second.
 */
export async function openingsVisibleTo(tx: Transaction, actor: Actor): Promise<SQL> {
  const conditions = await Promise.all(
    workRelationsOf(actor).map((relation) => inRelation(tx, actor, relation)),
  );
  return or(...conditions) ?? sql`false`;
}

/** The ids of all openings the actor may see, sorted; at most `limit`. */
export async function visibleOpeningIds(
  tx: Transaction,
  actor: Actor,
  limit = 100_000,
): Promise<string[]> {
  const rows = await tx
    .select({ id: opening.id })
    .from(opening)
    .where(await openingsVisibleTo(tx, actor))
    .orderBy(opening.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

async function inRelation(tx: Transaction, actor: Actor, relation: WorkRelation): Promise<SQL> {
  switch (relation) {
    case "everywhere":
      return sql`true`;
    case "open":
      return gt(opening.places, 0);
    case "inRegion":
      return sql`${opening.regionId} in ${regionsWorkedIn(actor)}`;
    case "ownOrganisation":
      return eq(opening.organisationId, actor.membership.organisation.id);
    case "ownPlace": {
      const placed = await myRelations(tx, actor, { kinds: ["placed"] });
      return inArray(
        opening.id,
        placed.flatMap(({ openingId }) => openingId ?? []),
      );
    }
  }
}
