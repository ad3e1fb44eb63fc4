import type { Capacity } from "../region/regionFile.ts";
import type { Demand } from "./demand.ts";
import { knownFlags, knownGrade } from "./knownCapacity.ts";

/** How capacity stands to one demand: met, not met, or unknown. */
export type Meeting = "met" | "missed" | "unknown";

/** Takes a capacity and one demand of a task; capacity is never held against anything but a task. */
export function meetsDemand(capacity: Capacity, demand: Demand): Meeting {
  if (demand.scale === "ordinal") {
    const grade = knownGrade(capacity, demand.item.code);
    if (grade === undefined) return "unknown";
    return grade <= demand.grade ? "met" : "missed";
  }
  const flags = knownFlags(capacity, demand.item.code);
  if (flags === undefined) return "unknown";
  return flags.some((flag) => demand.flags.includes(flag)) ? "missed" : "met";
}

/**
 * Whether an aid can bridge a demand: the item is ordinal and aidable, and the known grade is exactly
 * one above the load.
 */
export function aidBridges(capacity: Capacity, demand: Demand): boolean {
  return (
    demand.scale === "ordinal" &&
    demand.item.aidable === true &&
    knownGrade(capacity, demand.item.code) === demand.grade + 1
  );
}
