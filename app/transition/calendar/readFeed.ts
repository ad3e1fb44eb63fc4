import { addDays } from "@overstap/engine/transition/days.ts";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { listActions } from "../../agenda/listActions.ts";
import { firstNamesOf } from "../../people/namesOf.ts";
import { type Calendar } from "../../platform/calendar/calendarFile.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import { loadCases } from "../loadCase.ts";
import { feedEntries } from "./feedEntries.ts";
import { clockDays, ownClocks } from "./ownClocks.ts";
import { ownMeetings } from "./ownMeetings.ts";

/** How far a calendar looks back and ahead, in days. */
const BACK = 31;
const AHEAD = 366;
/** How many actions it holds, those due first. */
const MOST_ACTIONS = 500;

/**
 * Somebody's own calendar as they may see it at this moment: what they have to do, the meetings to which they
 * come, and the days of the clocks that are theirs to watch.
 *
 * @param actor for whom a calendar reads along (`openFeed`)
 */
export async function readFeed(
  database: Database,
  actor: Actor,
  { t, publicUrl }: { t: Texts; publicUrl: string },
  now: Date = new Date(),
): Promise<Calendar> {
  const asThem = <T>(work: (tx: Transaction) => Promise<T>) =>
    database.as("overstap_app", actorSettings(actor), work);
  const today = dayInTheNetherlands(now);
  const watched = await asThem((tx) => ownClocks(tx, actor));
  const known = await database.as("overstap_engine", undefined, (tx) =>
    loadCases(tx, watched, today),
  );
  return asThem(async (tx) => {
    const [from, to] = [addDays(today, -BACK), addDays(today, AHEAD)];
    const clocks = await clockDays(tx, actor, known, { from, to });
    const span = { from: new Date(`${from}T00:00:00Z`), to: new Date(`${to}T00:00:00Z`) };
    const meetings = await ownMeetings(tx, actor, new Set(watched), span);
    const mine = await listActions(tx, actor, new URLSearchParams(), undefined, MOST_ACTIONS);
    const about = [...clocks, ...meetings, ...mine.rows].flatMap(
      ({ candidacyId }) => candidacyId ?? [],
    );
    const names = await firstNamesOf(tx, actor, about, t);
    return feedEntries(
      { actions: mine.rows, meetings, clocks },
      { role: actor.role, t, names, publicUrl },
    );
  });
}
