import type { Actor } from "../../../access/actor.ts";
import { about } from "../../../access/relations/about.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { ownedCandidacy } from "../../corrections/ownedCandidacy.ts";
import { foundCandidacies } from "../../foundCandidacies.ts";
import { lockCandidacies } from "../../groups/lockCandidacy.ts";
import { mergeCandidacies } from "../../mergeCandidacies.ts";
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
 * and the track of whoever was known stay. Each two are looked at by themselves: asking with each statement
 * about everybody whom the coach guides took a coach of three thousand people 0.7 s a row.
 *
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
  for (const [at, { row, decision, keepId }] of chosen.entries()) {
    const goneId = founded.candidacyIds[at]!;
    const choice = decision === "replace" ? "gone" : "keep";
    const groups = { firstName: choice, identity: choice, town: choice, wishes: choice } as const;
    const outcome = await about(tx, [keepId, goneId], () =>
      mergeCandidacies(tx, actor, keepId, goneId, groups),
    );
    // It was the coach's a moment ago, in this transaction: all of it is taken back, and tried again.
    if (outcome.kind !== "merged") throw new Error(`a row could not be merged: ${outcome.kind}`);
    merged.set(row, { candidacyId: keepId, mergeId: outcome.mergeId });
  }
  return merged;
}

/** The rows whose candidacy the actor may change; nobody else changes it until the transaction ends. */
async function owned(tx: Transaction, actor: Actor, rows: readonly SameRow[]) {
  const named = rows.flatMap(({ sameAs, ...row }) => (sameAs ? [{ ...row, keepId: sameAs }] : []));
  await lockCandidacies(
    tx,
    named.map(({ keepId }) => keepId),
  );
  const found: typeof named = [];
  for (const row of named) {
    const mine = await about(tx, [row.keepId], () => ownedCandidacy(tx, actor, row.keepId));
    if (mine) found.push(row);
  }
  return found;
}
