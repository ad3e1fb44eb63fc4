import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inTime } from "../../platform/texts/formats.ts";
import type { Language } from "../../platform/texts/language.ts";

/** A time in words: `dinsdag 1 december 2026, 10:00 – 10:45`; with the day of its end where that is another. */
export function sayTime(
  { start, end }: { start: string | Date; end: string | Date },
  language: Language,
): string {
  const [from, to] = [new Date(start), new Date(end)];
  const until =
    dayInTheNetherlands(from) === dayInTheNetherlands(to)
      ? inTime(to, language)
      : `${longDay(to, language)} ${inTime(to, language)}`;
  return `${longDay(from, language)}, ${inTime(from, language)} – ${until}`;
}

function longDay(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/Amsterdam",
  }).format(moment);
}
