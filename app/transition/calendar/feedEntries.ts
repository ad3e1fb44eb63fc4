import type { SeenAction } from "../../agenda/actionList.ts";
import type { Appointment, Calendar, CalendarDay } from "../../platform/calendar/calendarFile.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import { clockAddress } from "../clock/clockAddress.ts";
import { meetingAddress } from "../meetings/meetingAddress.ts";
import { meetingAppointment } from "../meetings/meetingAppointment.ts";
import type { Meeting } from "../meetings/meetingStore.ts";
import { sayAction } from "../reminders/sayAction.ts";
import type { ClockDay } from "./ownClocks.ts";

/** What somebody's calendar is made of. */
export type OfFeed = {
  actions: readonly Pick<SeenAction, "id" | "what" | "words" | "candidacyId" | "due">[];
  meetings: readonly Meeting[];
  clocks: readonly ClockDay[];
};

/** Who reads it, and how people are called there. */
export type FeedReader = {
  role: string;
  t: Texts;
  /** By candidacy a first name, or the neutral reference. */
  names: ReadonlyMap<string, string>;
  publicUrl: string;
};

/**
 * What stands in a calendar that is read elsewhere, where anybody may look over somebody's shoulder: of people
 * a first name at most, nothing of anybody's health, and nothing that somebody wrote but where to meet. Of a
 * clock only the day, not what is due; each thing links to where one signs in and reads the rest.
 */
export function feedEntries(
  { actions, meetings, clocks }: OfFeed,
  { role, t, names, publicUrl }: FeedReader,
): Calendar {
  const own = role === "candidate";
  const called = (id: string) => names.get(id) ?? "";
  return {
    name: t("calendar:name"),
    appointments: meetings.flatMap((one): Appointment[] => {
      const appointment = meetingAppointment(
        // Whom to ask for at the door may be a surname.
        { ...one, askFor: null, phone: null },
        {
          t,
          own,
          name: called(one.candidacyId),
          link: publicUrl + meetingAddress({ role }, one.candidacyId, one.id),
        },
      );
      return appointment ? [appointment] : [];
    }),
    days: [
      ...actions.map(({ id, what, words, candidacyId, due }): CalendarDay => ({
        id,
        day: due,
        title:
          words === null
            ? sayAction(what, candidacyId === null ? "" : called(candidacyId), t)
            : t("reminders:other"),
        link: `${publicUrl}/vandaag/acties/${id}`,
      })),
      ...clocks.map(({ candidacyId, day }): CalendarDay => ({
        // Not by what is due then, which would say that somebody is ill.
        id: `${candidacyId}-${day}`,
        day,
        title: own
          ? t("calendar:candidate.moment")
          : t("calendar:moment", { person: called(candidacyId) }),
        link: publicUrl + clockAddress(role, candidacyId, "clock"),
      })),
    ],
  };
}
