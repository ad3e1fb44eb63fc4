import type { Actor } from "../access/actor.ts";
import { myRelations } from "../access/relations/myRelations.ts";
import type { Transaction } from "../platform/database/database.ts";
import { candidacyReference } from "./candidacyReference.ts";
import type { SeenCandidacy, Wishes } from "./seenCandidacy.ts";
import type { SeenRow } from "./seenRows.ts";

/** Rows as the rooms know them, each with how the actor stands to it. */
export async function withRelations(
  tx: Transaction,
  actor: Actor,
  rows: readonly SeenRow[],
): Promise<SeenCandidacy[]> {
  const held = await myRelations(tx, actor, { candidacyIds: rows.map(({ id }) => id) });
  const byCandidacy = Map.groupBy(held, ({ candidacyId }) => candidacyId);
  return rows.map((row) => {
    const relations = byCandidacy.get(row.id) ?? [];
    return {
      id: row.id,
      firstName: row.firstName,
      identity: row.identity,
      ownWords: row.ownWords,
      town: row.town,
      capacity: row.capacity,
      ground: row.ground,
      track: row.track,
      opened: row.opened,
      homeRegion: row.homeRegion,
      // The columns hold texts; only known values are ever written to them.
      wishes: row.wishes as Wishes | null,
      reference: candidacyReference(row.id),
      relations: [...new Set(relations.map(({ kind }) => kind))],
      since: relations[0]?.since ?? "",
      openingIds: [...new Set(relations.flatMap(({ openingId }) => openingId ?? []))],
    };
  });
}
