import type { CapacityItem, ItemsByCode } from "./capacityList.ts";
import { decidingFlags } from "./capacityList.ts";

/** A grade of an ordinal item, or the list of flags of a flags or note item. */
export type GradeOrFlags = number | readonly string[];

/** What a task asks on an ordinal item: it can be done with a capacity of at most `grade`. */
export interface OrdinalDemand {
  readonly scale: "ordinal";
  readonly item: CapacityItem;
  readonly grade: number;
}

/** What a task asks on a flags item: it cannot be done with any of `flags`. */
export interface FlagsDemand {
  readonly scale: "flags";
  readonly item: CapacityItem;
  readonly flags: readonly string[];
}

export type Demand = OrdinalDemand | FlagsDemand;

/**
 * Takes the load of a task (item code to grade or flags) and gives its demands in order of item code.
 * A load that nothing can miss is no demand: an ordinal load of the highest grade, or no deciding flag.
 */
export function demandsOf(
  load: Readonly<Record<string, GradeOrFlags>>,
  items: ItemsByCode,
): Demand[] {
  const demands: Demand[] = [];
  for (const code of Object.keys(load).toSorted()) {
    const item = items.get(code);
    const asked = load[code];
    if (item === undefined || asked === undefined) continue;
    if (typeof asked === "number") {
      if (asked < (item.maxGrade ?? 0)) demands.push({ scale: "ordinal", item, grade: asked });
    } else {
      const flags = decidingFlags(asked);
      if (flags.length > 0) demands.push({ scale: "flags", item, flags });
    }
  }
  return demands;
}
