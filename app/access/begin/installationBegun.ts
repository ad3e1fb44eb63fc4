import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { hashOf, isToken } from "../links/token.ts";

/** What a set-up link is worth: it begins, or somebody has begun, or a newer one took its place, or it was never one. */
export type SetupLinkState = "open" | "used" | "replaced" | "unknown";

/** Whether anybody has set up this installation, for a page that strangers see. */
export function installationBegun(database: Database): Promise<boolean> {
  return database.as("overstap_accounts", undefined, async (tx) => {
    const { rows } = await tx.execute<{ begun: boolean }>(
      sql`select installation_begun() as begun`,
    );
    return rows[0]!.begun;
  });
}

/** What a set-up link is worth now. Looking changes nothing. */
export async function setupLinkState(
  tx: Transaction,
  token: string | undefined,
): Promise<SetupLinkState> {
  if (!isToken(token)) return "unknown";
  const { rows } = await tx.execute<{ state: "open" | "used" | "unknown"; begun: boolean }>(
    sql`select setup_link_state(${hashOf(token)}) as state, installation_begun() as begun`,
  );
  const { state, begun } = rows[0]!;
  return state === "used" && !begun ? "replaced" : state;
}
