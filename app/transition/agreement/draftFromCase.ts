import type { CaseState } from "@overstap/engine/transition/caseState.ts";
import { addDays, addMonths, type Day } from "@overstap/engine/transition/days.ts";
import { workingDays } from "../workingDays.ts";
import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";

/** What is known of the place and the person from which an agreement is drafted. */
export type DraftGrounds = {
  state: Pick<CaseState, "sendingEmployer" | "track">;
  /** The tasks that were put forward. */
  tasks: readonly string[];
  place: {
    hoursMin: number;
    hoursMax: number;
    start: Day | null;
    funding: "lasting" | "trial" | "none";
  };
  /** What the person wants; null where it is not known or not for this reader. */
  wishes: { hoursMin: number | null; hoursMax: number | null; availableFrom: Day | null } | null;
  /** In words: what the placement is for, and where money for lasting work comes from at this place. */
  goal: string;
  moneyFrom: string;
  on: Day;
};

/** The days after a beginning on which one looks back at first. */
const LOOK_BACK = [21, 49] as const;
/** So many working days one needs to have it signed by all. */
const TO_SIGN = 10;
/** From so many hours on, on sick leave, one begins with half of them. */
const BUILT_UP_FROM = 12;
const BUILD_UP_DAYS = 28;
const MONTHS = 3;

const chances = { lasting: "intended", trial: "possible", none: "none" } as const;

/** What an agreement is drafted as. Who decided on the money and when, and the buddy, somebody has to say. */
export type DraftedAgreement = Omit<Agreement, "money" | "buddy"> & { moneyFrom: string | null };

/**
 * A first draft of an agreement, from what the case, the place and the person say: tasks of the package,
 * hours that both can agree to, on sick leave built up, three months, two moments to look back, and an
 * honest chance of lasting work. Everything can be changed before it is laid before anybody.
 */
export function draftFromCase(grounds: DraftGrounds): DraftedAgreement {
  const { state, tasks, place, wishes, goal, moneyFrom, on } = grounds;
  const soonest = workingDays.after(on, TO_SIGN);
  const start = workingDays.onOrAfter(
    [soonest, place.start ?? "", wishes?.availableFrom ?? ""].toSorted().at(-1)!,
  );
  const end = addDays(addMonths(start, MONTHS), -1);
  const hours = Math.max(
    1,
    Math.max(place.hoursMin, Math.min(place.hoursMax, wishes?.hoursMax ?? place.hoursMin)),
  );
  const half = Math.max(1, Math.round(hours / 2));
  const builtUp = state.track === "track2" && hours >= BUILT_UP_FROM;
  const chance = chances[place.funding];
  return {
    goal,
    start,
    end,
    hours,
    ...(builtUp && {
      buildUp: [
        { from: start, hours: half },
        { from: addDays(start, BUILD_UP_DAYS), hours },
      ],
    }),
    tasks,
    evaluations: LOOK_BACK.map((days) => workingDays.onOrAfter(addDays(start, days))).filter(
      (day) => day < end,
    ),
    wagesPaidBy: state.sendingEmployer ? "sendingEmployer" : "uwv",
    chance,
    moneyFrom: chance === "none" ? null : moneyFrom,
  };
}
