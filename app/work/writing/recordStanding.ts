import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Reader } from "../reader.ts";
import { ownRecord } from "./ownRecord.ts";
import type { WorkKind } from "./workKind.ts";
import { writesWork } from "./writesWork.ts";

/** What somebody may do with a record on its page. */
export type RecordStanding = {
  /** Whether it is the own organisation's, to change as it is; else changing it makes an own version. */
  own: boolean;
  archived: boolean;
  /** One press of a button on the page counts once. */
  once: string;
};

/** How a record stands to whoever writes work; undefined for everybody else. */
export async function recordStanding(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  kind: WorkKind,
  id: string,
): Promise<RecordStanding | undefined> {
  if (!writesWork(actor)) return undefined;
  const record = await ownRecord(tx, actor, reader, kind, id);
  return {
    own: record !== undefined,
    archived: record?.archivedAt !== undefined && record.archivedAt !== null,
    once: newId(),
  };
}
