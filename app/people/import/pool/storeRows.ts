import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import { noteLook } from "../../../access/audit/occasion.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { foundCandidacies } from "../../foundCandidacies.ts";
import { poolPair, poolRow } from "../schema.ts";
import type { PoolImport } from "./findImport.ts";
import { mergeRows } from "./mergeRows.ts";
import { newCandidacy } from "./newCandidacy.ts";
import { setState } from "./setState.ts";

/**
 * New people of one transaction: about a second's work, so that progress is seen to move and stopping is
 * quick. With fewer at once the row policies, which ask anew in each statement whom the coach guides, take
 * most of the time: ten thousand rows by 500 took twice as long as by 2,000.
 */
const AT_ONCE = 2000;
/** Rows that are put together with somebody: as many as can be looked at by themselves, with whom they are. */
const MERGES_AT_ONCE = 500;

/**
 * Takes in the next rows of an import, each once: the rows are marked in the transaction in which the people
 * come to be, so what a crash breaks off is neither lost nor done twice.
 *
 * @returns whether there is more to do
 */
export async function storeRows(
  tx: Transaction,
  actor: Actor,
  found: PoolImport,
): Promise<boolean> {
  const plain = await nextRows(tx, found, ["other"], AT_ONCE);
  if (plain.length > 0) {
    const people = plain.map(({ draft }) => newCandidacy(found, draft));
    const outcome = await foundCandidacies(tx, actor, people);
    // The region may have ended since; then nobody of this pool can be taken in.
    if (outcome.kind !== "founded") return end(tx, found, "stopped");
    // From now on these rows are somebody, who sees that they were read.
    noteLook(outcome.candidacyIds, ["pool"]);
    await mark(
      tx,
      found,
      plain.map(({ row }, at) => ({
        row,
        state: "stored",
        candidacy_id: outcome.candidacyIds[at]!,
      })),
    );
    return true;
  }
  const same = eachOnce(await nextRows(tx, found, ["fill", "replace"], MERGES_AT_ONCE));
  if (same.length === 0) return end(tx, found, "done");
  const merges = await mergeRows(tx, actor, found, same);
  noteLook(
    [...merges.values()].map(({ candidacyId }) => candidacyId),
    ["pool"],
  );
  await mark(
    tx,
    found,
    same.map(({ row }) => {
      const merged = merges.get(row);
      return merged
        ? { row, state: "merged", candidacy_id: merged.candidacyId, merge_id: merged.mergeId }
        : { row, state: "leftOut", left_out_why: "gone" };
    }),
  );
  return true;
}

/** Of several rows about one person the first: the others follow in a step of their own, each a merge after it. */
function eachOnce<Row extends { sameAs: string | null }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string | null>();
  return rows.filter(({ sameAs }) => {
    const first = !seen.has(sameAs);
    seen.add(sameAs);
    return first;
  });
}

async function nextRows(
  tx: Transaction,
  found: PoolImport,
  decided: ("other" | "fill" | "replace")[],
  most: number,
) {
  const plain = decided.includes("other");
  const rows = await tx
    .select({
      row: poolRow.row,
      draft: poolRow.draft,
      decision: poolRow.decision,
      sameAs: poolRow.sameAs,
    })
    .from(poolRow)
    .where(
      and(
        eq(poolRow.importId, found.id),
        eq(poolRow.state, "right"),
        plain
          ? sql`coalesce(${poolRow.decision}, 'other') = 'other'`
          : inArray(poolRow.decision, decided),
      ),
    )
    .orderBy(asc(poolRow.row))
    .limit(most);
  return rows.flatMap(({ draft, ...row }) => (draft ? [{ ...row, draft }] : []));
}

type Marked = {
  row: number;
  state: string;
  candidacy_id?: string;
  merge_id?: string;
  left_out_why?: string;
};

/** Notes what became of rows; what somebody said stands with them now, and no longer here. */
async function mark(tx: Transaction, found: PoolImport, rows: readonly Marked[]): Promise<void> {
  await tx.execute(sql`
    update ${poolRow} as held set state = told.state, candidacy_id = told.candidacy_id, merge_id = told.merge_id,
      left_out_why = told.left_out_why, faults = null,
      draft = case when told.state = 'leftOut' then held.draft end,
      cells = case when told.state = 'leftOut' then held.cells else '{}'::jsonb end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (row int, state text, candidacy_id uuid, merge_id uuid, left_out_why text)
    where held.import_id = ${found.id} and held.row = told.row`);
}

async function end(tx: Transaction, found: PoolImport, state: "done" | "stopped"): Promise<false> {
  await stopRows(tx, found.id);
  await setState(tx, found.id, state);
  return false;
}

/** What was not taken in stays outside; whom rows were compared with is no longer of use. */
export async function stopRows(tx: Transaction, importId: string): Promise<void> {
  await tx
    .update(poolRow)
    .set({ state: "leftOut", leftOutWhy: "stopped" })
    .where(
      and(eq(poolRow.importId, importId), inArray(poolRow.state, ["right", "staged", "faulty"])),
    );
  await tx.delete(poolPair).where(eq(poolPair.importId, importId));
}
