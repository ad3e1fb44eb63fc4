import type { Actor } from "../../../access/actor.ts";
import { about } from "../../../access/relations/about.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { ownedCandidacies } from "../../corrections/ownedCandidacy.ts";
import { foundCandidacies } from "../../foundCandidacies.ts";
import { lockCandidacies } from "../../groups/lockCandidacy.ts";
import { mergeMany } from "../../merging/mergeMany.ts";
import type { PersonDraft } from "../rows/personDraft.ts";
import type { Decision } from "./decideRow.ts";
import type { PoolImport } from "./findImport.ts";
import { newCandidacy } from "./newCandidacy.ts";

/** A row that the coach said is the same as a candidacy. */
export type SameRow = {
  row: number;
  draft: PersonDraft;
  decision: Decision | null;
  sameAs: string | null;
};

/** With whom a row was put together. */
export type RowMerge = { candidacyId: string; mergeId: string };

/**
 * Puts rows together with the candidacies that the coach chose: each row becomes a candidacy of its own, which
 * then goes up in the other, so that both can be taken apart again as any two can (`undoMerge`). The ground
 * and the track of whoever was known stay. The row policies look at these people only: asking with each
 * statement about everybody whom the coach guides took a coach of three thousand people 0.7 s a row.
 *
 * @param rows each about somebody else, at most 500 (with their own candidacies, what `about` takes)
 * @returns by row; none for a row whose candidacy is no longer the coach's to change
 */
export async function mergeRows(
  tx: Transaction,
  actor: Actor,
  pool: PoolImport,
  rows: readonly SameRow[],
): Promise<ReadonlyMap<number, RowMerge>> {
  const merged = new Map<number, RowMerge>();
  const chosen = await owned(tx, actor, rows);
  const people = chosen.map(({ draft }) => newCandidacy(pool, draft));
  const founded = await foundCandidacies(tx, actor, people);
  if (founded.kind !== "founded") return merged;
  const pairs = chosen.map(({ decision, keep }, at) => {
    const side = decision === "replace" ? ("gone" as const) : ("keep" as const);
    const choice = { firstName: side, identity: side, town: side, wishes: side };
    return { keep, goneId: founded.candidacyIds[at]!, choice };
  });
  const all = pairs.flatMap(({ keep, goneId }) => [keep.candidacyId, goneId]);
  const mergeIds = await about(tx, all, () => mergeMany(tx, actor, pairs, pool.fileName ?? ""));
  for (const [at, { row, keep }] of chosen.entries()) {
    merged.set(row, { candidacyId: keep.candidacyId, mergeId: mergeIds[at]! });
  }
  return merged;
}

/** The rows whose candidacy the actor may change; nobody else changes it until the transaction ends. */
async function owned(tx: Transaction, actor: Actor, rows: readonly SameRow[]) {
  const ids = rows.flatMap(({ sameAs }) => sameAs ?? []);
  await lockCandidacies(tx, ids);
  const mine = await about(tx, ids, () => ownedCandidacies(tx, actor, ids));
  return rows.flatMap(({ sameAs, ...row }) => {
    const keep = sameAs === null ? undefined : mine.get(sameAs);
    return keep ? [{ ...row, keep }] : [];
  });
}
