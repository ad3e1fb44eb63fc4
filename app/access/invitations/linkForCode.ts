import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { readCode } from "../links/code.ts";
import { hashOf, newToken } from "../links/token.ts";

/**
 * The link of an invitation for the code that somebody typed from a letter; undefined when there is none,
 * or when it no longer works. The code itself never stands in an address.
 */
export async function linkForCode(database: Database, typed: string): Promise<string | undefined> {
  const code = readCode(typed);
  if (code === undefined) return undefined;
  const { token, hash } = newToken();
  const { rows } = await database.as("overstap_accounts", undefined, (tx) =>
    tx.execute<{ made: boolean }>(sql`select link_for_code(${hashOf(code)}, ${hash}) as made`),
  );
  return rows[0]!.made ? `/uitnodiging/${token}` : undefined;
}
