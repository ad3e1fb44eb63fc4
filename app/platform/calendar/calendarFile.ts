import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { AMSTERDAM, amsterdamZone } from "./amsterdamZone.ts";

/** One appointment for somebody's own calendar. */
export type Appointment = {
  /** What it is about here, an id: the same each time, so that a calendar changes it in place. */
  id: string;
  /** How often it changed: 0 at first, one higher with each change, the cancelling included. */
  changed: number;
  start: Date;
  /** Behind the start. */
  end: Date;
  title: string;
  place?: string;
  text?: string;
  /** The whole address of the page about it. */
  link?: string;
  cancelled?: boolean;
};

/**
 * Writes an appointment as an iCalendar file (RFC 5545) in Dutch time, whatever the clock of the machine.
 *
 * @param publicUrl the address of the program: its host makes the identifier one of a kind
 * @param now when the file is written
 * @throws RangeError when it ends before it starts
 */
export function calendarFile(
  appointment: Appointment,
  publicUrl: string,
  now: Date = new Date(),
): string {
  const { id, changed, start, end, title, place, text, link, cancelled } = appointment;
  if (end <= start) throw new RangeError("an appointment ends after it starts");
  const calendar = ical({
    prodId: { company: "Overstap", product: "Overstap", language: "NL" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => amsterdamZone },
  });
  calendar.createEvent({
    id: `${id}@${new URL(publicUrl).hostname}`,
    sequence: changed,
    stamp: now,
    timezone: AMSTERDAM,
    start: inDutchTime(start),
    end: inDutchTime(end),
    summary: plain(title),
    location: plain(place),
    description: plain(text),
    url: link ?? null,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

/** Without control signs, which no calendar reads; line ends stay. */
function plain(words: string): string;
function plain(words: string | undefined): string | null;
function plain(words: string | undefined): string | null {
  return words?.replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, "\n").replace(/(?!\n)\p{Cc}/gu, "") ?? null;
}

/** A moment with the zone that the library writes it in; it leaves plain dates in the machine's own. */
function inDutchTime(moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(AMSTERDAM);
}

/** An appointment as the answer to a request. */
export function calendarResponse(name: string, text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.ics"`,
    },
  });
}
