import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
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
  /** It stands until another time is found. */
  tentative?: boolean;
};

/** Something of a whole day, during which one is free for other things. */
export type CalendarDay = Pick<Appointment, "id" | "title" | "link"> & {
  /** `YYYY-MM-DD` */
  day: string;
};

/** All that stands in a calendar which another one reads along. */
export type Calendar = {
  /** What it is called there. */
  name: string;
  appointments: readonly Appointment[];
  days: readonly CalendarDay[];
};

/** Somebody with a mail address, as a calendar names them. */
export type CalendarParty = { name: string; address: string };

/** Between whom an appointment goes by mail (RFC 5546): who calls it, and the one to whom it is sent. */
export type CalendarParties = { organiser: CalendarParty; invited: CalendarParty };

/** How an appointment is told: kept by whoever downloads it, asked or taken back by mail. */
export const calendarMethod = ({ cancelled }: Pick<Appointment, "cancelled">, mailed: boolean) =>
  cancelled ? "CANCEL" : mailed ? "REQUEST" : "PUBLISH";

/**
 * Writes an appointment as an iCalendar file (RFC 5545) in Dutch time, whatever the clock of the machine.
 *
 * @param publicUrl the address of the program: its host makes the identifier one of a kind
 * @param now when the file is written
 * @param parties between whom it goes by mail; without them it is a file to keep
 * @throws RangeError when it ends before it starts
 */
export function calendarFile(
  appointment: Appointment,
  publicUrl: string,
  now: Date = new Date(),
  parties?: CalendarParties,
): string {
  const method = ICalCalendarMethod[calendarMethod(appointment, parties !== undefined)];
  const calendar = newCalendar(method);
  const event = addAppointment(calendar, appointment, publicUrl, now);
  if (parties) {
    const { organiser, invited } = parties;
    event.organizer({ name: plain(organiser.name), email: organiser.address });
    // They answered on the page already: a calendar need not ask again, and nobody reads its answer.
    event.createAttendee({
      name: plain(invited.name),
      email: invited.address,
      role: ICalAttendeeRole.REQ,
      status: appointment.tentative ? ICalAttendeeStatus.TENTATIVE : ICalAttendeeStatus.ACCEPTED,
      rsvp: false,
    });
  }
  return calendar.toString();
}

/** How often a calendar that reads along may look again, in seconds; many look less often. */
const LOOK_AGAIN = 3600;

/**
 * Writes a whole calendar that another one reads along (RFC 5545): what is no longer in it goes from there
 * too. Appointments stand in Dutch time.
 *
 * @param publicUrl as `calendarFile`
 * @throws RangeError when an appointment ends before it starts
 */
export function calendarFeed(
  { name, appointments, days }: Calendar,
  publicUrl: string,
  now: Date = new Date(),
): string {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH).name(plain(name)).ttl(LOOK_AGAIN);
  for (const one of appointments) addAppointment(calendar, one, publicUrl, now);
  for (const { id, day, title, link } of days) {
    calendar.createEvent({
      id: identifier(id, publicUrl),
      stamp: now,
      allDay: true,
      start: Temporal.PlainDate.from(day),
      summary: plain(title),
      url: link ?? null,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}

const newCalendar = (method: ICalCalendarMethod): ICalCalendar =>
  ical({
    prodId: { company: "Overstap", product: "Overstap", language: "NL" },
    method,
    timezone: { name: null, generator: () => amsterdamZone },
  });

const identifier = (id: string, publicUrl: string) => `${id}@${new URL(publicUrl).hostname}`;

function addAppointment(
  calendar: ICalCalendar,
  { id, changed, start, end, title, place, text, link, cancelled, tentative }: Appointment,
  publicUrl: string,
  now: Date,
): ICalEvent {
  if (end <= start) throw new RangeError("an appointment ends after it starts");
  return calendar.createEvent({
    id: identifier(id, publicUrl),
    sequence: changed,
    stamp: now,
    timezone: AMSTERDAM,
    start: inDutchTime(start),
    end: inDutchTime(end),
    summary: plain(title),
    location: plain(place),
    description: plain(text),
    url: link ?? null,
    status: cancelled
      ? ICalEventStatus.CANCELLED
      : tentative
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
  });
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
