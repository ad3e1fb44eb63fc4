import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { SeenAction } from "./actionList.ts";
import { firstOpenActions } from "./firstOpenActions.ts";
import { nextAction } from "./schema.ts";

/** How many things stand on the first page. */
const MOST = 7;
const MOST_WAITING = 3;

/** What waits for somebody and for whom they wait, as the first page shows it. */
export type AgendaToday = {
  /** At most seven, in the order of what is lost by waiting: what is latest first. */
  mine: SeenAction[];
  mineTotal: number;
  late: number;
  /** Done by the actor since midnight in the Netherlands. */
  doneToday: number;
  /** At most three of what waits for others. */
  waiting: SeenAction[];
  waitingTotal: number;
};

/** Reads the actor's next actions for the first page. */
export async function readToday(tx: Transaction, actor: Actor): Promise<AgendaToday> {
  const today = dayInTheNetherlands();
  const { mine, others } = await firstOpenActions(tx, actor, today, {
    mine: MOST,
    others: MOST_WAITING,
  });
  const [done] = await tx
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(nextAction)
    .where(
      and(
        eq(nextAction.state, "done"),
        eq(nextAction.endedBy, actor.account),
        sql`${nextAction.endedAt} >= ${today}::date::timestamp at time zone 'Europe/Amsterdam'`,
      ),
    );
  return {
    mine: mine.first,
    mineTotal: mine.total,
    late: mine.late,
    doneToday: done?.count ?? 0,
    waiting: others.first,
    waitingTotal: others.total,
  };
}
