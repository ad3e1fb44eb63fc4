import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { type decisions, poolPair, poolRow } from "../schema.ts";
import { findImport } from "./findImport.ts";
import { rowOfKey } from "./rowKey.ts";
import { certainlyKnown, openCertain } from "./undecided.ts";

/** What a coach decides about a row that may be somebody else's. */
export type Decision = (typeof decisions)[number];

/**
 * Notes what a coach decided about a row: somebody else than all it was compared with (`other`), or the
 * same as one of them, who then stays as they are (`skip`), is filled in where nothing is known (`fill`),
 * or gets what the file says (`replace`). Two rows of the file are never put together: one of them is left
 * out.
 *
 * @param sameAs a candidacy or another row, as a pair names it; not needed for `other`
 * @returns false when there is no such pair to decide on
 */
export async function decideRow(
  tx: Transaction,
  actor: Actor,
  importId: string,
  row: number,
  decision: Decision,
  sameAs?: string,
): Promise<boolean> {
  const found = await findImport(tx, actor, importId, "change");
  if (found?.state !== "check" || !Number.isSafeInteger(row)) return false;
  const pairs = await tx
    .select({ other: poolPair.other })
    .from(poolPair)
    .where(and(eq(poolPair.importId, importId), eq(poolPair.row, row)));
  const named = decision === "other" || pairs.some(({ other }) => other === sameAs);
  const isRow = sameAs !== undefined && rowOfKey(sameAs) !== undefined;
  if (pairs.length === 0 || !named || (isRow && decision !== "skip" && decision !== "other"))
    return false;
  const { rowCount } = await tx
    .update(poolRow)
    .set({
      decision,
      sameAs: decision === "other" ? null : sameAs!,
      state: decision === "skip" ? "leftOut" : "right",
      leftOutWhy: decision === "skip" ? (isRow ? "sameRow" : "known") : null,
    })
    .where(and(eq(poolRow.importId, importId), eq(poolRow.row, row), canDecide));
  return rowCount === 1;
}

const canDecide = sql`(${poolRow.state} = 'right' or ${poolRow.leftOutWhy} in ('known', 'sameRow'))`;

/**
 * Decides the same about every row that is certainly somebody known and not decided on yet.
 *
 * @returns how many rows that were
 */
export async function decideCertain(
  tx: Transaction,
  actor: Actor,
  importId: string,
  decision: Exclude<Decision, "other">,
): Promise<number> {
  const found = await findImport(tx, actor, importId, "change");
  if (found?.state !== "check") return 0;
  const open = await tx
    .select({ row: poolRow.row, other: sql<string>`certain.other` })
    .from(poolRow)
    .innerJoin(certainlyKnown, openCertain)
    .where(eq(poolRow.importId, importId));
  if (open.length === 0) return 0;
  await tx.execute(sql`
    update ${poolRow} as held set decision = ${decision}, same_as = told.other,
      state = ${decision === "skip" ? "leftOut" : "right"},
      left_out_why = ${decision === "skip" ? "known" : null}
    from jsonb_to_recordset(${JSON.stringify(open)}::jsonb) as told (row int, other text)
    where held.import_id = ${importId} and held.row = told.row`);
  return open.length;
}
