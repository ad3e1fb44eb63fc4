import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { newToken } from "../../access/links/token.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { feedPath } from "./feedAddress.ts";
import { calendarFeed } from "./schema.ts";

/** Whether the actor has an address for their calendar, and when it was made and last read; never the address. */
export type OwnFeed = {
  /** ISO 8601 UTC. */
  since: string;
  /** `YYYY-MM-DD`; null when no calendar read it yet. */
  lastRead: string | null;
};

/** The address that the actor has in the membership they act in; undefined when they have none. */
export async function readOwnFeed(tx: Transaction, actor: Actor): Promise<OwnFeed | undefined> {
  const [found] = await tx
    .select({ since: calendarFeed.recordedAt, lastRead: calendarFeed.lastRead })
    .from(calendarFeed)
    .where(eq(calendarFeed.membershipId, actor.membership.id));
  return found && { since: found.since.toISOString(), lastRead: found.lastRead };
}

/**
 * Makes the address at which a calendar reads along with the actor, as who they act now; one that was there
 * before works no more from that moment.
 *
 * @returns the address without the program's own, to be told once: the store keeps its hash
 */
export async function makeFeed(tx: Transaction, actor: Actor): Promise<string> {
  const { token, hash } = newToken();
  await tx
    .insert(calendarFeed)
    .values({ membershipId: actor.membership.id, accountId: actor.account, hash })
    .onConflictDoUpdate({
      target: calendarFeed.membershipId,
      set: { hash, lastRead: null, recordedAt: sql`now()` },
    });
  return feedPath(token);
}

/** Takes the actor's address away: it works no more from that moment. Without one it does nothing. */
export async function takeFeedAway(tx: Transaction, actor: Actor): Promise<void> {
  await tx.delete(calendarFeed).where(eq(calendarFeed.membershipId, actor.membership.id));
}
