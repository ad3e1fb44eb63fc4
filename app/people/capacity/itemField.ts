import type { CapacityItem } from "@overstap/engine/capacity/capacityList.ts";
import type { GradeOrFlags } from "@overstap/engine/region/regionFile.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { Parsed } from "../../platform/forms/parseForm.ts";

/** What is chosen of an item with flags to say that none of them holds. */
export const NONE = "none";

/** The name of an item's field in a form: `punt-4.13`. */
export function itemField(code: string): string {
  return `punt-${code}`;
}

/** The values that an item's field can have. */
export function itemChoices({ scale, maxGrade = 0, flags = [] }: CapacityItem): string[] {
  return scale === "ordinal"
    ? Array.from({ length: maxGrade + 1 }, (_, grade) => String(grade))
    : [...flags, ...(scale === "flags" ? [NONE] : [])];
}

/** A statement of what somebody can bear as a form shows it; an item that is not stated is left open. */
export function givenOfItems(
  items: readonly CapacityItem[],
  grades: Readonly<Record<string, GradeOrFlags>>,
): Given {
  return Object.fromEntries(
    items.map(({ code }) => {
      const value = grades[code];
      if (value === undefined) return [itemField(code), []];
      if (typeof value === "number") return [itemField(code), [String(value)]];
      return [itemField(code), value.length === 0 ? [NONE] : value];
    }),
  );
}

/** What a form states of these items; those left open are not in it. All faults at once. */
export function readItems(
  items: readonly CapacityItem[],
  given: Given,
): Parsed<Record<string, number | string[]>> {
  const grades: Record<string, number | string[]> = {};
  const faults: Fault[] = [];
  for (const item of items) {
    const field = itemField(item.code);
    const chosen = (given[field] ?? []).filter((text) => text !== "");
    const known = itemChoices(item);
    if (chosen.length === 0) continue;
    if (chosen.some((text) => !known.includes(text))) {
      faults.push({ field, key: "forms:unknownChoice" });
    } else if (item.scale === "ordinal") {
      grades[item.code] = Number(chosen[0]);
    } else if (chosen.includes(NONE) && chosen.length > 1) {
      faults.push({ field, key: "people:fault.noneAndSome" });
    } else {
      grades[item.code] = known.filter((one) => one !== NONE && chosen.includes(one));
    }
  }
  return faults.length > 0 ? { faults } : { value: grades };
}
