import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { SeenAction } from "./actionList.ts";
import { findActions, isMine } from "./actionStore.ts";
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
  const query = { q: "", sort: "wanneer", direction: "asc", page: 1, ignored: [] } as const;
  const nothing = { whats: [], candidacyIds: [] };
  const ask = (toon: "van-mij" | "wacht", limit: number) =>
    findActions(tx, actor, { ...query, ignored: [], filters: { toon } }, nothing, today, {
      limit,
      offset: 0,
    });
  const mine = isMine(actor);
  const [counted] = await tx
    .select({
      mine: sql<number>`count(*) filter (where ${mine})`.mapWith(Number),
      late: sql<number>`count(*) filter (where ${mine} and ${nextAction.due} < ${today})`.mapWith(
        Number,
      ),
      waiting: sql<number>`count(*) filter (where not ${mine})`.mapWith(Number),
    })
    .from(nextAction)
    .where(eq(nextAction.state, "open"));
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
    mine: await ask("van-mij", MOST),
    mineTotal: counted?.mine ?? 0,
    late: counted?.late ?? 0,
    doneToday: done?.count ?? 0,
    waiting: await ask("wacht", MOST_WAITING),
    waitingTotal: counted?.waiting ?? 0,
  };
}
