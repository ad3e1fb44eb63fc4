import type { CapacityItem } from "@overstap/engine/capacity/capacityList.ts";
import type { GradeOrFlags } from "@overstap/engine/region/regionFile.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import type { SeenCapacity } from "./readCapacity.ts";

/** One ability and what was stated of it. */
export type CapacityLine = { item: CapacityItem; value: GradeOrFlags };

/** A statement of what somebody can bear, sorted for a reader. */
export type CapacityLines = {
  /** Less than normal, in the order of the list. */
  limited: CapacityLine[];
  /** Stated as normal. */
  normal: CapacityLine[];
  /** Not stated, and so unknown: only where what is left out is not normal by rule. */
  unknown: CapacityItem[];
  /** Codes that the list does not know: of another list, so without a meaning here. */
  foreign: string[];
};

/**
 * Sorts a statement of what somebody can bear. In a doctor's full list what is left out is normal;
 * in a partial one it is unknown. Source: reference/fml; the rule, docs/matching.md.
 */
export function capacityLines({
  list,
  basis,
  grades,
}: Pick<SeenCapacity, "list" | "basis" | "grades">): CapacityLines {
  if (list !== fmlCurrent.list) {
    return { limited: [], normal: [], unknown: [], foreign: Object.keys(grades) };
  }
  const stated = fmlCurrent.items.flatMap((item): CapacityLine[] => {
    const value = grades[item.code];
    return value === undefined ? [] : [{ item, value }];
  });
  const known = new Set(fmlCurrent.items.map(({ code }) => code));
  return {
    limited: stated.filter(({ value }) => isLimited(value)),
    normal: stated.filter(({ value }) => !isLimited(value)),
    unknown:
      basis === "fml"
        ? []
        : // A note, such as which hand is used most, is never asked for.
          fmlCurrent.items.filter(
            ({ code, scale }) => scale !== "note" && grades[code] === undefined,
          ),
    foreign: Object.keys(grades).filter((code) => !known.has(code)),
  };
}

const isLimited = (value: GradeOrFlags) =>
  typeof value === "number" ? value > 0 : value.length > 0;
