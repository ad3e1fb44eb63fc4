import type { Capacity } from "../region/regionFile.ts";
import type { CapacityItem } from "./capacityList.ts";
import { knownGrade } from "./knownCapacity.ts";

/** Bounds of a day's summed exposure to one item, in minutes per day; Infinity is no bound. */
export interface ExposureBounds {
  readonly known: boolean;
  /** What a known grade allows; unbounded when the grade is unknown. */
  readonly possible: number;
  /** What is allowed whatever an unknown grade turns out to be. */
  readonly sure: number;
}

/** Takes a capacity and an item with `minutesPerDay`, gives the bounds that hold for this person. */
export function exposureBounds(capacity: Capacity, item: CapacityItem): ExposureBounds {
  const perGrade = item.minutesPerDay ?? [];
  const grade = knownGrade(capacity, item.code);
  if (grade === undefined) {
    const tightest = Math.min(...perGrade.map((minutes) => minutes ?? Infinity));
    return { known: false, possible: Infinity, sure: tightest };
  }
  const bound = perGrade[grade] ?? Infinity;
  return { known: true, possible: bound, sure: bound };
}
