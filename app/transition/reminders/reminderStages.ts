import type { Day } from "@overstap/engine/transition/days.ts";
import type { WorkingDays } from "@overstap/engine/transition/workingDays.ts";

/** Why somebody is reminded: it is their turn, they answer for the case, or they coordinate it. */
export const duties = ["holder", "owner", "coordinator"] as const;
export type Duty = (typeof duties)[number];

/** How many working days ahead something is due soon. */
const SOON = 2;
/** After how many working days who answers for the case is told, and then who coordinates it. */
const OWNER_AFTER = 3;
const COORDINATOR_AFTER = 5;
/** A report that is not answered in time goes to who coordinates on the next working day. */
const REPORT_AFTER = 1;
/** What is late is told again after so many working days. */
const AGAIN = 5;
/** No longer than this: then nobody is helped by one more mail, and the nightly check tells of it. */
const MOST_TIMES = 8;

/** From which day on an action can give a reminder at all. */
export function remindsUntil(today: Day, days: WorkingDays): Day {
  return days.after(today, SOON);
}

/**
 * At which stage an action is for whoever has a duty towards it: `soon`, `due`, `late1` and on, one for every
 * five working days; undefined while they need not be told. Being told of one stage once is enough.
 *
 * @param report it is the answer to somebody's report
 */
export function stageOf(
  due: Day,
  duty: Duty,
  today: Day,
  days: WorkingDays,
  report = false,
): string | undefined {
  if (duty === "holder" && due > today) {
    return due <= days.after(today, SOON) ? "soon" : undefined;
  }
  if (duty === "holder" && due === today) return "due";
  if (due >= today) return undefined;
  const late = workingDaysLate(due, today, days);
  const from =
    duty === "holder"
      ? 1
      : duty === "owner"
        ? OWNER_AFTER
        : report
          ? REPORT_AFTER
          : COORDINATOR_AFTER;
  if (late < from) return undefined;
  return `late${Math.min(MOST_TIMES, 1 + Math.floor((late - from) / AGAIN))}`;
}

/** How many working days have gone by since a day; of a day just before a weekend 1 on the Monday after. */
export function workingDaysLate(due: Day, today: Day, days: WorkingDays): number {
  let late = 0;
  for (let day = due; day < today && late < 400;) {
    day = days.after(day, 1);
    if (day <= today) late += 1;
  }
  return late;
}
