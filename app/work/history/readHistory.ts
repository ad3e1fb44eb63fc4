import type { Actor } from "../../access/actor.ts";
import { type ChangeLine, listChanges } from "../../access/history/listChanges.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { pageCount } from "../../platform/lists/listQuery.ts";
import type { Reader } from "../reader.ts";
import { type OwnRecord, ownRecord } from "../writing/ownRecord.ts";
import type { WorkKind } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";

/** One page of what happened to a record of care work, the latest first. */
export type History = { record: OwnRecord; rows: ChangeLine[]; total: number; page: number };

/**
 * Reads the history of a record of the own organisation; undefined when there is no such record. A
 * page beyond the last gives the last.
 */
export async function readHistory(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  asked: { kind: WorkKind; id: string | undefined; page: number },
): Promise<History | undefined> {
  if (!writesWork(actor)) return undefined;
  const record = await ownRecord(tx, actor, reader, asked.kind, asked.id);
  if (!record) return undefined;
  const of = { subjectIds: [record.id] };
  const first = await listChanges(tx, actor, of, 1);
  const page = Math.min(asked.page, pageCount(first.total));
  const { rows } = page === 1 ? first : await listChanges(tx, actor, of, page);
  return { record, rows, total: first.total, page };
}
