import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { signInRate } from "../signIn/schema.ts";

/** How often something may be tried. The count begins anew when its minutes are over. */
export type Bound = {
  /** What is tried, one word. */
  name: string;
  most: number;
  minutes: number;
};

const MINUTE_MS = 60_000;

/** What the store knows a count by: no address of anybody stands in it. */
function keyOf(bound: Bound, whose: string): string {
  return `${bound.name} ${createHash("sha256").update(whose).digest("base64url")}`;
}

/**
 * Counts a try before it is made, so that many at one moment are bounded too.
 *
 * @param whose whose tries these are: an account, a caller, or both
 * @returns in how many minutes it may be tried again, 1 or more; undefined when it may be tried now
 */
export async function takeTry(
  tx: Transaction,
  bound: Bound,
  whose: string,
): Promise<number | undefined> {
  const now = Date.now();
  const over = sql`${signInRate.lastRequest} <= ${now - bound.minutes * MINUTE_MS}`;
  const [row] = await tx
    .insert(signInRate)
    .values({ id: newId(), key: keyOf(bound, whose), count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: signInRate.key,
      set: {
        count: sql`case when ${over} then 1 else ${signInRate.count} + 1 end`,
        lastRequest: sql`case when ${over} then ${now} else ${signInRate.lastRequest} end`,
      },
    })
    .returning({ count: signInRate.count, since: signInRate.lastRequest });
  return row!.count > bound.most ? minutesLeft(bound, row!.since, now) : undefined;
}

/** As `takeTry`, without counting: whether the tries are used up already. */
export async function triesLeft(
  tx: Transaction,
  bound: Bound,
  whose: string,
): Promise<number | undefined> {
  const now = Date.now();
  const [row] = await tx
    .select({ count: signInRate.count, since: signInRate.lastRequest })
    .from(signInRate)
    .where(eq(signInRate.key, keyOf(bound, whose)));
  if (!row || row.count < bound.most || row.since <= now - bound.minutes * MINUTE_MS) {
    return undefined;
  }
  return minutesLeft(bound, row.since, now);
}

/** Takes back one try that turned out right. */
export async function giveTryBack(tx: Transaction, bound: Bound, whose: string): Promise<void> {
  await tx
    .update(signInRate)
    .set({ count: sql`greatest(${signInRate.count} - 1, 0)` })
    .where(eq(signInRate.key, keyOf(bound, whose)));
}

/** Begins a count anew: whoever was right has all tries again. */
export async function forgetTries(tx: Transaction, bound: Bound, whose: string): Promise<void> {
  await tx.delete(signInRate).where(eq(signInRate.key, keyOf(bound, whose)));
}

/** Runs in a transaction of the role that sees accounts, which is over before anything slow begins. */
export function counting<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.as("overstap_accounts", undefined, work);
}

function minutesLeft(bound: Bound, since: number, now: number): number {
  return Math.max(1, Math.ceil((since + bound.minutes * MINUTE_MS - now) / MINUTE_MS));
}
