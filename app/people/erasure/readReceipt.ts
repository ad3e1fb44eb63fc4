import { sql } from "drizzle-orm";
import { hashOf, isToken } from "../../access/links/token.ts";
import type { Database } from "../../platform/database/database.ts";
import type { KeptPart, RemovedCounts } from "./schema.ts";

/** What a receipt says: that it was asked for, or what was removed and what stays. It names nobody. */
export type Receipt = {
  state: "waits" | "withdrawn" | "done";
  number: string;
  /** `YYYY-MM-DD`, as `due` and `heldTo` are. */
  askedOn: string | null;
  due: string | null;
  /** The last day of a hold, beyond which it happens. */
  heldTo: string | null;
  erasedAt: Date | null;
  partly: boolean;
  removed: RemovedCounts;
  kept: readonly KeptPart[];
};

/** Reads the receipt behind a secret address; undefined when there is none. */
export async function readReceipt(
  database: Database,
  token: string | undefined,
): Promise<Receipt | undefined> {
  if (!isToken(token)) return undefined;
  const { rows } = await database.as("overstap_accounts", undefined, (tx) =>
    tx.execute<{
      state: Receipt["state"];
      number: string;
      asked_on: string | null;
      due: string | null;
      held_to: string | null;
      erased_at: string | null;
      partly: boolean | null;
      removed: RemovedCounts | null;
      kept: KeptPart[] | null;
    }>(sql`select state, number, asked_on::text, due::text, held_to::text, erased_at, partly, removed, kept
      from erasure_receipt(${hashOf(token)})`),
  );
  const [found] = rows;
  if (!found) return undefined;
  return {
    state: found.state,
    number: found.number,
    askedOn: found.asked_on,
    due: found.due,
    heldTo: found.held_to,
    erasedAt: found.erased_at ? new Date(found.erased_at) : null,
    partly: found.partly ?? false,
    removed: found.removed ?? {},
    kept: found.kept ?? [],
  };
}
