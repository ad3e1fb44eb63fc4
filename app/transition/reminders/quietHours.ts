import { AMSTERDAM } from "../../platform/calendar/amsterdamZone.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { workingDays } from "../workingDays.ts";

/** Nobody is written to before half past seven, after eight in the evening, or on a day off. */
const FROM = Temporal.PlainTime.from("07:30");
const UNTIL = Temporal.PlainTime.from("20:00");

/**
 * When the quiet hours of a moment end, on a Dutch clock; undefined when it is in none. Weekends and general
 * holidays are quiet as a whole.
 */
export function quietUntil(now: Date): Date | undefined {
  const today = dayInTheNetherlands(now);
  const clock = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(AMSTERDAM)
    .toPlainTime();
  const early = Temporal.PlainTime.compare(clock, FROM) < 0;
  const late = Temporal.PlainTime.compare(clock, UNTIL) >= 0;
  if (workingDays.has(today) && !early && !late) return undefined;
  const day = late ? workingDays.after(today, 1) : workingDays.onOrAfter(today);
  const end = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: AMSTERDAM,
    plainTime: FROM,
  });
  return new Date(end.epochMilliseconds);
}
