import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { accountSession } from "../signIn/schema.ts";
import { type Device, deviceOf } from "./deviceOf.ts";

/** One browser that is signed in. */
export type SessionRow = {
  id: string;
  device: Device;
  /** When it signed in, ISO 8601 UTC. */
  since: string;
  /** When it was last used, ISO 8601 UTC, within five minutes. */
  lastUsed: string;
};

/** More browsers than this at once nobody has; older ones are not listed, but end with "all others". */
const MOST = 50;

/** The browsers in which an account is signed in now, the last used first. */
export function listSessions(database: Database, accountId: string): Promise<SessionRow[]> {
  return database.as("overstap_accounts", undefined, async (tx) => {
    const rows = await tx
      .select()
      .from(accountSession)
      .where(and(eq(accountSession.accountId, accountId), gt(accountSession.expiresAt, sql`now()`)))
      .orderBy(desc(accountSession.updatedAt), desc(accountSession.id))
      .limit(MOST);
    return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
      id,
      device: deviceOf(userAgent),
      since: createdAt.toISOString(),
      lastUsed: updatedAt.toISOString(),
    }));
  });
}

/**
 * Signs an account out in one of its browsers, at once.
 *
 * @returns false when it has no such session (any more)
 */
export async function endSession(
  database: Database,
  accountId: string,
  id: string,
): Promise<boolean> {
  if (!isId(id)) return false;
  const ended = await database.as("overstap_accounts", undefined, (tx) =>
    tx
      .delete(accountSession)
      .where(and(eq(accountSession.id, id), eq(accountSession.accountId, accountId)))
      .returning({ id: accountSession.id }),
  );
  return ended.length > 0;
}

/**
 * Signs an account out everywhere.
 *
 * @param but the session that goes on; none when left out
 */
export async function endSessions(
  database: Database,
  accountId: string,
  but?: string,
): Promise<void> {
  await database.as("overstap_accounts", undefined, (tx) =>
    tx
      .delete(accountSession)
      .where(
        and(
          eq(accountSession.accountId, accountId),
          but === undefined ? undefined : ne(accountSession.id, but),
        ),
      ),
  );
}
