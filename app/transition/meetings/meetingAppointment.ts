import type { Appointment } from "../../platform/calendar/calendarFile.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import type { Meeting } from "./meetingStore.ts";

/** What an appointment is told with besides the meeting itself. */
export type AppointmentAbout = {
  t: Texts;
  /** The reader is the person themselves. */
  own: boolean;
  /** What to call the person; nothing where the reader may not know. */
  name: string | undefined;
  /** The address of its page; left out where that is a secret. */
  link: string | undefined;
};

/**
 * A meeting as a calendar keeps it: under the same name each time, with a number that rises, and of people no
 * more than a first name. Undefined while it has no time.
 */
export function meetingAppointment(
  one: Meeting,
  { t, own, name, link }: AppointmentAbout,
): Appointment | undefined {
  const { id, sequence, startsAt, endsAt, state, kind, place, askFor, phone } = one;
  if (!startsAt || !endsAt) return undefined;
  const what = t(`meetings:kind.${kind}`);
  const title = own || !name ? what : t("meetings:titleWith", { what, name });
  const lines = [
    ...(askFor ? [t("meetings:askForLine", { who: askFor })] : []),
    ...(phone ? [t("meetings:phoneLine", { phone })] : []),
  ];
  const moving = state === "proposed";
  return {
    id,
    changed: sequence,
    start: startsAt,
    end: endsAt,
    title: moving ? t("meetings:movingTitle", { title }) : title,
    ...(link && { link }),
    ...(place && { place }),
    ...(lines.length > 0 && { text: lines.join("\n") }),
    ...(state === "cancelled" && { cancelled: true }),
    ...(moving && { tentative: true }),
  };
}
