import { readClock } from "@overstap/engine/transition/clock.ts";
import { addDays, type Day, daysBetween } from "@overstap/engine/transition/days.ts";
import { lawOf, poortwachterMoments } from "../../../reference/clock/poortwachter.ts";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { canSay, type Sayable } from "../canSay.ts";
import type { KnownCase } from "../knownCase.ts";
import { clockStory, type Shift } from "./clockStory.ts";
import { momentKind } from "./momentKind.ts";

/** One moment of the law on somebody's clock. */
export type SeenMoment = {
  moment: string;
  due: Day;
  state: "done" | "overdue" | "next" | "later";
  /** When it was ticked off. */
  doneOn: Day | null;
  /** What was written beside the tick: on which day it was done, where that was before the case. */
  doneWords: string | null;
  /** How many days too late, on the day of looking. */
  late: number;
  /** The day on which it was due before anything moved it; null where nothing did. */
  first: Day | null;
  shifts: readonly Shift[];
};

/** Somebody's clock as a reader sees it. */
export type SeenClock = {
  /** Whether the case is one of sick leave. */
  track2: boolean;
  firstSickDay: Day | null;
  /** Recovered since this day and not sick again. */
  recoveredOn: Day | null;
  /** When it was begun anew after a recovery of four weeks or more. */
  anew: Day | null;
  /** In which week of the sick leave they are, the first is 1; null where no clock runs. */
  week: number | null;
  /** Earliest first. */
  moments: readonly SeenMoment[];
  version: number;
  on: Day;
  /** What the reader may record of the clock. */
  can: readonly Sayable[];
  closed: boolean;
};

/** What a reader gets of a clock: all of it, or, to a coordinator of another's case, whether something is late. */
export type ClockView = { kind: "whole"; clock: SeenClock } | { kind: "overdue"; overdue: boolean };

const ofClock = [
  "trackChanged",
  "clockDone",
  "recovered",
  "sickAgain",
  "pregnancyLeave",
  "uwvLetter",
  "wiaDecided",
];

/**
 * Somebody's clock as the actor may see it; undefined for whoever may not read it. A coordinator reads that
 * of cases they answer for, of all others whether something is overdue (docs/visibility.md).
 *
 * @param known the whole case, as the role that weighs read it
 */
export async function seeClock(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
): Promise<ClockView | undefined> {
  if (!known) return undefined;
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const kinds = relations.map(({ kind }) => kind);
  if (!may(actor, "read", { group: "clock", relations: kinds })) return undefined;
  const clock = clockOf(known);
  if (actor.role === "coordinator" && known.state.owner !== actor.account) {
    return { kind: "overdue", overdue: clock.moments.some(({ state }) => state === "overdue") };
  }
  const can = canSay(known, actor, relations).filter(({ type }) => ofClock.includes(type));
  return { kind: "whole", clock: { ...clock, can } };
}

/** The clock of a case, for whoever reads all of it. */
export function clockOf(known: KnownCase): Omit<SeenClock, "can"> {
  const { state, on, version } = known;
  const broken = new Set(known.broken.map(({ number }) => number));
  const counted = known.events.filter(({ number }) => !broken.has(number));
  const story = clockStory(
    known,
    counted.map(({ body }) => body),
  );
  const { clock } = story;
  const first = clock.firstSickDay ?? null;
  const all = readClock(clock, on);
  const next = all.find(({ done, overdue }) => done === undefined && !overdue)?.moment;
  return {
    track2: state.track === "track2",
    firstSickDay: first,
    recoveredOn: clock.recoveredOn ?? null,
    anew: story.anew,
    week: first === null ? null : Math.floor(daysBetween(first, on) / 7) + 1,
    moments: all.map(({ moment, due, done, overdue }) => {
      const shifts = story.shifts[moment] ?? [];
      const tick = story.ticks[moment];
      return {
        moment,
        due,
        state: done ? "done" : overdue ? "overdue" : moment === next ? "next" : "later",
        doneOn: done ?? null,
        doneWords: tick === undefined ? null : (counted[tick]?.words ?? null),
        late: overdue ? daysBetween(due, on) : 0,
        first: shifts.length > 0 && first !== null ? firstDue(first, moment) : null,
        shifts,
      };
    }),
    version,
    on,
    closed: state.closed !== undefined,
  };
}

const untouched = new Map<string, number>(
  readClock({ firstSickDay: "2000-01-01", done: {}, shifted: {}, letters: {} }, "2000-01-01").map(
    ({ moment, due }) => [moment, daysBetween("2000-01-01", due)],
  ),
);

/** On which day a moment is due where nothing moves it. */
function firstDue(first: Day, moment: string): Day {
  return addDays(first, untouched.get(moment) ?? 0);
}

/** Where a moment is written: an article of law where one is known, and the pages that were read for it. */
export type MomentSource = { law: string | null; pages: string; verified: boolean };

/** The source of a moment, as the reference data names it. */
export function sourceOf(moment: string): MomentSource | null {
  const kind = momentKind(moment);
  const fact = poortwachterMoments.find(({ id }) => id === moment || id === kind);
  if (!fact) return null;
  return { law: lawOf.get(fact.id) ?? null, pages: fact.source, verified: fact.verified };
}
