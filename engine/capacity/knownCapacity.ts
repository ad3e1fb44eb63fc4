import type { Capacity } from "../region/regionFile.ts";
import { decidingFlags } from "./capacityList.ts";

/**
 * Takes a capacity and the code of an ordinal item, gives the grade, or undefined when it is unknown.
 * A full FML records limitations, so what it leaves out is normal (0); a partial one says nothing of it.
 */
export function knownGrade(capacity: Capacity, code: string): number | undefined {
  const grade = capacity.grades[code];
  if (typeof grade === "number") return grade;
  return capacity.basis === "fml" ? 0 : undefined;
}

const noFlags: readonly string[] = [];

/** As {@link knownGrade}, for a flags item: its deciding flags, or undefined when they are unknown. */
export function knownFlags(capacity: Capacity, code: string): readonly string[] | undefined {
  const flags = capacity.grades[code];
  if (typeof flags === "object") return decidingFlags(flags);
  return capacity.basis === "fml" ? noFlags : undefined;
}
