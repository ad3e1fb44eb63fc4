import { and, inArray, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { myRelations } from "./myRelations.ts";
import { ownCandidacies } from "./ownCandidacies.ts";
import { relation } from "./schema.ts";

/**
 * The openings that are the actor's own today: of a candidate where they are put forward or work, of a
 * buddy where the person works whom they guide. Empty for everybody else.
 *
 * @param tx a transaction in which the row policies know the actor (`actor_places` asks the same)
 */
export async function ownPlaces(tx: Transaction, actor: Actor): Promise<string[]> {
  if (actor.role !== "candidate") {
    const placed = await myRelations(tx, actor, { kinds: ["placed"] });
    return placed.flatMap(({ openingId }) => openingId ?? []);
  }
  const own = await ownCandidacies(tx, actor);
  if (own.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: relation.openingId })
    .from(relation)
    .where(
      and(
        inArray(relation.candidacyId, own),
        inArray(relation.kind, ["proposed", "placed"]),
        isNotNull(relation.openingId),
        sql`${relation.since} <= current_date`,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    );
  return rows.flatMap(({ id }) => id ?? []);
}
