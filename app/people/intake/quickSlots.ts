import { partsOfDay, type Slot, slotsOfWeek, weekdays } from "@overstap/engine/region/slots.ts";
import type { Given } from "../../platform/forms/given.ts";

/** The name of the buttons that fill in several parts of the week at once. */
export const FILL = "_vul";

const workdays = weekdays.slice(0, 5);
const of = (days: readonly string[], parts: readonly string[]): Slot[] =>
  slotsOfWeek.filter((slot) => {
    const [day, part] = slot.split("-");
    return days.includes(day!) && parts.includes(part!);
  });

/** Parts of the week that are often chosen together. */
export const quickSlots = {
  daytime: of(workdays, ["morning", "afternoon"]),
  mornings: of(workdays, ["morning"]),
  afternoons: of(workdays, ["afternoon"]),
  evenings: of(workdays, ["evening"]),
  weekend: of(weekdays.slice(5), partsOfDay.slice(0, 3)),
} as const satisfies Record<string, readonly Slot[]>;

export type QuickSlots = keyof typeof quickSlots;
export const quickSlotNames = Object.keys(quickSlots) as QuickSlots[];

/**
 * A form in which one of the buttons was pressed that fill in several parts of the week: those are
 * chosen now, or when all of them were chosen already, none of them. Undefined when none was pressed.
 */
export function withQuickSlots(given: Given): Given | undefined {
  const pressed = quickSlotNames.find((name) => name === given[FILL]?.[0]);
  if (!pressed) return undefined;
  const quick: readonly string[] = quickSlots[pressed];
  const chosen = given["slots"] ?? [];
  const all = quick.every((slot) => chosen.includes(slot));
  const rest = chosen.filter((slot) => !quick.includes(slot));
  return { ...given, slots: all ? rest : [...rest, ...quick] };
}
