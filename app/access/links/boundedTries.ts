import { sql } from "drizzle-orm";
import { CALLER_HEADER } from "../signIn/authentication.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { signInRate } from "../signIn/schema.ts";

/** Dead links that one caller may open within the window; a whole office may stand behind one address. */
const MOST = 60;
const WINDOW_MS = 10 * 60_000;

/** Who calls, as the web server says. */
function keyOf(request: Request): string {
  return `link ${request.headers.get(CALLER_HEADER) ?? ""}`;
}

/** Whether a caller opened so many links that are none that it may not try more for a while. */
export function triedTooOften(database: Database, request: Request): Promise<boolean> {
  return database.as("overstap_accounts", undefined, async (tx) => {
    const [row] = await tx
      .select({ count: signInRate.count, since: signInRate.lastRequest })
      .from(signInRate)
      .where(sql`${signInRate.key} = ${keyOf(request)}`);
    return row !== undefined && row.count >= MOST && row.since > Date.now() - WINDOW_MS;
  });
}

/** Counts a link that was none. The count begins anew when the window is over. */
export async function countTry(tx: Transaction, request: Request): Promise<void> {
  const now = Date.now();
  const over = sql`${signInRate.lastRequest} <= ${now - WINDOW_MS}`;
  await tx
    .insert(signInRate)
    .values({ id: newId(), key: keyOf(request), count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: signInRate.key,
      set: {
        count: sql`case when ${over} then 1 else ${signInRate.count} + 1 end`,
        lastRequest: sql`case when ${over} then ${now} else ${signInRate.lastRequest} end`,
      },
    });
}
