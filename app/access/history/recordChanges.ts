import type { Transaction } from "../../platform/database/database.ts";
import { insertMany } from "../../platform/database/insertMany.ts";
import type { Actor } from "../actor.ts";
import { changeRow, type NotedChange } from "./recordChange.ts";
import { change } from "./schema.ts";

/**
 * Notes many changes at once, as `recordChange` does one, in the transaction of the changes.
 *
 * @returns the ids of the lines, in their order; a record that was saved just as it was has none
 */
export async function recordChanges(
  tx: Transaction,
  actor: Actor,
  noted: readonly NotedChange[],
): Promise<string[]> {
  const rows = noted.flatMap((one) => changeRow(actor, one) ?? []);
  await insertMany(tx, change, rows);
  return rows.map(({ id }) => id);
}
