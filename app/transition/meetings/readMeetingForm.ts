import { addDays } from "@overstap/engine/transition/days.ts";
import { z } from "zod";
import { freeText } from "../../access/forms/freeText.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import {
  choice,
  choices,
  dayOrNull,
  lineOrNull,
  linesOrNull,
} from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { type MeetingTime, momentOf, timeFrom } from "./meetingTimes.ts";
import { type GuestVoice, lengths, MOST_TIMES } from "./meetingWords.ts";

/** How far ahead a meeting can be called, in days. */
const AHEAD = 400;

/** What somebody calls people together for: when, where, and whom. */
export type MeetingForm = {
  times: readonly MeetingTime[];
  place: string | null;
  askFor: string | null;
  bring: string | null;
  way: string | null;
  phone: string | null;
  invited: readonly GuestVoice[];
};

/**
 * Reads the form of a meeting: `dag1`, `tijd1` to `dag4`, `tijd4`, `duur`, `plek`, `vraagnaar`, `meenemen`,
 * `route`, `bellen`, `wie`. A day or a clock alone, a time that the clock skips in the night of March, one
 * that is past and one that is named twice are told at their own field.
 *
 * @param voices who can be asked
 */
export function readMeetingForm(
  given: Given,
  voices: readonly GuestVoice[],
  now: Date,
): { value: MeetingForm; faults?: undefined } | { value?: undefined; faults: readonly Fault[] } {
  const read = parseForm(
    z.object({
      duur: choice(lengths),
      plek: freeText(lineOrNull(200)),
      vraagnaar: freeText(lineOrNull(100)),
      meenemen: freeText(linesOrNull(500)),
      route: freeText(linesOrNull(500)),
      bellen: lineOrNull(100),
      wie: choices(voices, 1),
    }),
    given,
  );
  const minutes = Number(read.value?.duur ?? lengths[0]);
  const { times, faults } = readTimes(given, minutes, now);
  const all = [...(read.faults ?? []), ...faults];
  if (!read.value || all.length > 0) return { faults: all };
  const { plek: place, vraagnaar: askFor, meenemen: bring, route: way } = read.value;
  const { bellen: phone, wie: invited } = read.value;
  return { value: { times, place, askFor, bring, way, phone, invited } };
}

function readTimes(given: Given, minutes: number, now: Date) {
  const today = dayInTheNetherlands(now);
  const times: MeetingTime[] = [];
  const faults: Fault[] = [];
  for (let place = 1; place <= MOST_TIMES; place++) {
    const [dayField, clockField] = [`dag${place}`, `tijd${place}`];
    const read = parseForm(
      z.object({ [dayField]: dayOrNull({ from: today, to: addDays(today, AHEAD) }) }),
      given,
    );
    const clock = readClock(given[clockField]?.[0] ?? "");
    if (read.faults) {
      faults.push(...read.faults);
      continue;
    }
    const day = (read.value as Record<string, string | null>)[dayField];
    if (!day && clock === null) continue;
    const fault = (field: string, key: Fault["key"]) => faults.push({ field, key });
    if (!day) fault(dayField, "meetings:fault.day");
    else if (clock === null) fault(clockField, "meetings:fault.clock");
    else if (clock === undefined) fault(clockField, "meetings:fault.noClock");
    else {
      const start = momentOf(day, clock);
      if (!start) fault(clockField, "meetings:fault.skipped");
      else if (start <= now) fault(clockField, "meetings:fault.past");
      else {
        const time = timeFrom(start, minutes);
        if (times.some((one) => one.start === time.start)) fault(dayField, "meetings:fault.twice");
        else times.push(time);
      }
    }
  }
  if (times.length === 0 && faults.length === 0) {
    faults.push({ field: "dag1", key: "meetings:fault.noTime" });
  }
  return { times, faults };
}

/** A time as people type it: `9:30`, `09.30`, `9`; null when empty, undefined when it is none. */
function readClock(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:.](\d{2}))?(?: ?uur)?$/.exec(text) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, "0")}:${minute}`;
}
