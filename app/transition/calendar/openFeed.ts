import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { behindBirthDate } from "../../access/codes/giveBirthDate.ts";
import { hashOf, isToken } from "../../access/links/token.ts";
import { membershipsOf } from "../../access/signIn/membershipsOf.ts";
import { account } from "../../access/signIn/schema.ts";
import { type Bound, takeTry } from "../../access/tries/tries.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { calendarFeed } from "./schema.ts";

/** Several calendars of one person may read it, each every few minutes; more often is a fault of one. */
const often: Bound = { name: "calendarFeed", most: 60, minutes: 10 };

/** For whom a calendar reads along. */
export type OpenedFeed =
  | { kind: "open"; actor: Actor; language: "nl" | "en" }
  /** Read so often that it has to wait. */
  | { kind: "wait"; minutes: number }
  | { kind: "none" };

/**
 * Finds for whom a calendar reads along: an account in the membership for which the address was made, while
 * that lasts. One that was taken away is asked for as one that never was, so both take as long.
 */
export function openFeed(
  database: Database,
  token: string | undefined,
  now: Date = new Date(),
): Promise<OpenedFeed> {
  if (!isToken(token)) return Promise.resolve({ kind: "none" });
  const today = dayInTheNetherlands(now);
  return database.as("overstap_accounts", undefined, async (tx): Promise<OpenedFeed> => {
    const [found] = await tx
      .select({
        membershipId: calendarFeed.membershipId,
        account: account.id,
        name: account.name,
        email: account.email,
        language: account.language,
      })
      .from(calendarFeed)
      .innerJoin(account, eq(account.id, calendarFeed.accountId))
      .where(eq(calendarFeed.hash, hashOf(token)));
    if (!found) return { kind: "none" };
    const { membershipId, language, ...who } = found;
    const memberships = await membershipsOf(tx, who.account, today);
    const acting = memberships.find(({ id }) => id === membershipId);
    if (!acting) return { kind: "none" };
    const minutes = await takeTry(tx, often, membershipId);
    if (minutes !== undefined) return { kind: "wait", minutes };
    await tx
      .update(calendarFeed)
      .set({ lastRead: today })
      .where(
        and(
          eq(calendarFeed.membershipId, membershipId),
          sql`${calendarFeed.lastRead} is distinct from ${today}`,
        ),
      );
    const { role } = acting;
    // An address proves nobody: what waits for a birth date in a session is never behind it.
    return {
      kind: "open",
      language,
      actor: { ...who, role, membership: acting, memberships, withheld: behindBirthDate },
    };
  });
}
