import type { DayBounds } from "../../platform/forms/fields.ts";

/** The days on which a place can begin: from ten years ago, for those that stand already, to five years on. */
export function dayBounds(today: string): DayBounds {
  const year = Number(today.slice(0, 4));
  return { from: `${year - 10}-01-01`, to: `${year + 5}-12-31` };
}
