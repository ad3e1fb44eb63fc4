import { AMSTERDAM } from "../../platform/calendar/amsterdamZone.ts";

/** A time at which people could meet; its start names it. Moments, ISO 8601 UTC. */
export type MeetingTime = { start: string; end: string };

/** What somebody said about times: which suit them, by their start. */
export type TimeAnswer = { answer: "some" | "none" | null; suits: readonly string[] };

/** What answers come to: a time for all, somebody who has still to say, or that no time suits everybody. */
export type Chosen = { kind: "chosen"; time: MeetingTime } | { kind: "waits" } | { kind: "none" };

/**
 * The moment at which a Dutch clock shows this, on this day. Where the clock goes back and shows a time
 * twice it is the first of them, as calendars read it (RFC 5545, 3.3.5).
 *
 * @param day `YYYY-MM-DD`
 * @param clock `HH:MM`
 * @returns undefined for a time that the clock does not show that day, in the night when it goes forward
 */
export function momentOf(day: string, clock: string): Date | undefined {
  const local = Temporal.PlainDateTime.from(`${day}T${clock}`);
  const zoned = local.toZonedDateTime(AMSTERDAM, { disambiguation: "earlier" });
  if (!zoned.toPlainDateTime().equals(local)) return undefined;
  return new Date(zoned.epochMilliseconds);
}

/** What a Dutch clock shows at a moment: `HH:MM`. */
export function clockAt(moment: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(AMSTERDAM)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}

/** A time that begins then and takes so many minutes; by the moments, so a night of 23 hours is one too. */
export function timeFrom(start: Date, minutes: number): MeetingTime {
  const end = new Date(start.getTime() + minutes * 60_000);
  return { start: start.toISOString(), end: end.toISOString() };
}

/**
 * The first time that suits everybody who is asked, of those that lie ahead. One who can at none ends the
 * search at once: waiting for the others would be in vain.
 */
export function chosenTime(
  times: readonly MeetingTime[],
  answers: readonly TimeAnswer[],
  now: Date,
): Chosen {
  const ahead = times
    .filter(({ start }) => Date.parse(start) > now.getTime())
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const said = answers.filter(({ answer }) => answer !== null);
  const suits = ahead.filter(({ start }) => said.every((one) => one.suits.includes(start)));
  if (suits.length === 0) return { kind: "none" };
  if (said.length < answers.length) return { kind: "waits" };
  return { kind: "chosen", time: suits[0]! };
}
