import type { DemonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { organisation } from "../../access/organisations/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { profile, profileTask, task, taskLoad } from "../../work/schema.ts";
import { insertRows } from "./insertRows.ts";
import { LIBRARY, profileRow, profileTaskRows, taskLoadRows, taskRow } from "./workRows.ts";

/**
 * Puts the library into a store: its organisation, the tasks with what they ask, and the profiles that
 * the pilots published. Holds nothing invented about anybody, so a region's own store begins with it
 * too. Doing it twice adds nothing.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function fillLibrary(
  tx: Transaction,
  records: Pick<DemonstrationRecords, "tasks" | "list" | "profiles">,
): Promise<void> {
  await insertRows(tx, organisation, [
    { id: LIBRARY, name: "Takenbibliotheek van Overstap", kind: "library" },
  ]);
  await insertRows(tx, task, records.tasks.map(taskRow));
  await insertRows(
    tx,
    taskLoad,
    records.tasks.flatMap((one) => taskLoadRows(one, records.list)),
  );
  await insertRows(tx, profile, records.profiles.map(profileRow));
  await insertRows(tx, profileTask, records.profiles.flatMap(profileTaskRows));
}
