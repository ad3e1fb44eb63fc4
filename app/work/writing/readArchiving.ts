import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { type FormState, freshForm } from "../../platform/forms/formState.ts";
import type { Reader } from "../reader.ts";
import { type OwnRecord, ownRecord } from "./ownRecord.ts";
import { type User, whatUses } from "./whatUses.ts";
import type { WorkKind } from "./workKind.ts";
import { writesWork } from "./writesWork.ts";

/** What somebody has to know before putting a record away. */
export type Archiving = {
  record: OwnRecord;
  /** What still needs it, and so keeps it from being put away. */
  users: User[];
  /** At a place: how many people were put forward for it, and work there. */
  people: { proposed: number; placed: number };
  form: FormState;
};

/** Reads what putting a record of the own organisation away would mean; undefined when there is none. */
export async function readArchiving(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  { kind, id }: { kind: WorkKind; id: string | undefined },
): Promise<Archiving | undefined> {
  if (!writesWork(actor)) return undefined;
  const record = await ownRecord(tx, actor, reader, kind, id);
  if (!record) return undefined;
  return {
    record,
    users: await whatUses(tx, reader, kind, record.id),
    people: kind === "opening" ? await peopleAtOpening(tx, record.id) : { proposed: 0, placed: 0 },
    form: freshForm({}),
  };
}

async function peopleAtOpening(tx: Transaction, id: string) {
  const { rows } = await tx.execute<{ proposed: number; placed: number }>(
    sql`select proposed, placed from people_at_opening(${id})`,
  );
  return rows[0] ?? { proposed: 0, placed: 0 };
}
