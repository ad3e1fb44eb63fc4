import type { Transaction } from "../../platform/database/database.ts";
import { insertMany } from "../../platform/database/insertMany.ts";
import type { Actor } from "../actor.ts";
import { changeRow, type NotedChange } from "./recordChange.ts";
import { change } from "./schema.ts";

/** Notes many changes at once, as `recordChange` does one, in the transaction of the changes. */
export async function recordChanges(
  tx: Transaction,
  actor: Actor,
  noted: readonly NotedChange[],
): Promise<void> {
  await insertMany(
    tx,
    change,
    noted.flatMap((one) => changeRow(actor, one) ?? []),
  );
}
