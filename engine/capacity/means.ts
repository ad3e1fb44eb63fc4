import type { Candidate, Hours, Slot } from "../region/regionFile.ts";
import type { ItemsByCode } from "./capacityList.ts";
import { knownFlags, knownGrade } from "./knownCapacity.ts";

/** The hours and parts of the week that a person really has, after items 6.3 and 6.1. */
export interface Means {
  /** Hours per week. */
  readonly hours: Hours;
  readonly slots: readonly Slot[];
}

const hoursPerWeekItem = "6.3";
const partsOfDayItem = "6.1";

/** Takes a candidate's wishes and capacity, gives what remains of hours and slots. */
export function meansOf(
  candidate: Pick<Candidate, "capacity" | "hours" | "slots">,
  items: ItemsByCode,
): Means {
  const { capacity, hours } = candidate;
  const grade = knownGrade(capacity, hoursPerWeekItem) ?? 0;
  const limit = items.get(hoursPerWeekItem)?.limits?.[grade] ?? Infinity;
  const max = Math.min(hours.max, limit);

  const flags = items.has(partsOfDayItem) ? (knownFlags(capacity, partsOfDayItem) ?? []) : [];
  const slots = candidate.slots.filter(
    (slot) =>
      !(flags.includes("no-nights") && slot.endsWith("-night")) &&
      !(flags.includes("no-evenings") && slot.endsWith("-evening")),
  );
  return { hours: { min: Math.min(hours.min, max), max }, slots };
}
