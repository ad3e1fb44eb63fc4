import { dayInTheNetherlands } from "../../../platform/clock.ts";
import type { Given } from "../../../platform/forms/given.ts";
import type { Texts } from "../../../platform/texts/texts.ts";
import { clockAt } from "../meetingTimes.ts";
import { lengths } from "../meetingWords.ts";
import type { SeenMeeting } from "../seenMeeting.ts";

type Told = Pick<
  SeenMeeting,
  "state" | "time" | "times" | "place" | "askFor" | "bring" | "way" | "phone" | "guests"
>;

/** A meeting as its form shows it. */
export function formOfMeeting(one: Told): Given {
  // Of what is set only the time that holds is there to be changed.
  const times = one.state === "agreed" && one.time ? [one.time] : one.times;
  const first = times[0];
  const minutes = first
    ? String((Date.parse(first.end) - Date.parse(first.start)) / 60_000)
    : lengths[0];
  return {
    ...Object.fromEntries(
      times.flatMap(({ start }, place) => [
        [`dag${place + 1}`, [dayInTheNetherlands(new Date(start))]],
        [`tijd${place + 1}`, [clockAt(new Date(start))]],
      ]),
    ),
    duur: [minutes],
    wie: one.guests.map(({ voice }) => voice),
    ...whereOf(one),
  };
}

/** Where it is and what to bring, to begin another meeting at the same place with. */
export function whereOf({
  place,
  askFor,
  bring,
  way,
  phone,
}: Omit<Told, "state" | "time" | "times" | "guests">): Given {
  return {
    plek: [place ?? ""],
    vraagnaar: [askFor ?? ""],
    meenemen: [bring ?? ""],
    route: [way ?? ""],
    bellen: [phone ?? ""],
  };
}

const labels = {
  soort: "meetings:form.kind",
  duur: "meetings:form.length",
  wie: "meetings:form.who",
  plek: "meetings:place",
  vraagnaar: "meetings:askFor",
  bellen: "meetings:phone",
  meenemen: "meetings:bring",
  route: "meetings:way",
} as const;

/** What a field of the form is called, so that a fault says where it is. */
export function labelOf(field: string, t: Texts): string | undefined {
  const number = /^(?:dag|tijd)(\d)$/.exec(field)?.[1];
  if (number) return t("meetings:form.time", { number });
  return field in labels ? t(labels[field as keyof typeof labels]) : undefined;
}
