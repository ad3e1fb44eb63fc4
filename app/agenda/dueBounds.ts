import type { DayBounds } from "../platform/forms/fields.ts";

/** Between which days an action can be planned: from a month ago, for what is late already, to five years on. */
export function dueBounds(today: string): DayBounds {
  const moved = (months: number) => {
    const moment = new Date(`${today}T00:00:00Z`);
    moment.setUTCMonth(moment.getUTCMonth() + months);
    return moment.toISOString().slice(0, 10);
  };
  return { from: moved(-1), to: moved(60) };
}
