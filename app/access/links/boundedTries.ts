import type { Database, Transaction } from "../../platform/database/database.ts";
import { callerOf } from "../tries/callerOf.ts";
import { counting, takeTry, triesLeft } from "../tries/tries.ts";

/** Dead links that one caller may open; a whole office may stand behind one address. */
const links = { name: "link", most: 60, minutes: 10 };

/** Whether a caller opened so many links that are none that it may not try more for a while. */
export async function triedTooOften(database: Database, request: Request): Promise<boolean> {
  const wait = await counting(database, (tx) => triesLeft(tx, links, callerOf(request)));
  return wait !== undefined;
}

/** Counts a link that was none. The count begins anew when the ten minutes are over. */
export async function countTry(tx: Transaction, request: Request): Promise<void> {
  await takeTry(tx, links, callerOf(request));
}
