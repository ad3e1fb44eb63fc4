import type { Language } from "./language.ts";

const locale = (language: Language) => (language === "nl" ? "nl-NL" : "en-GB");
const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  const made =
    numbers.get(key) ?? new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits });
  numbers.set(key, made);
  return made;
}

/** A number the Dutch or English way: `1.234,5`. */
export function inNumbers(value: number, language: Language, digits = 1): string {
  return numberFormat(language, digits).format(value);
}

/** A calendar day in words: `22 november 2026`. Takes `YYYY-MM-DD`. */
export function inDays(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A moment in words, Dutch time: `22 nov 2026, 14:05`. */
export function inMoments(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  }).format(moment);
}

/** The time of a moment on a Dutch clock: `14:05`. */
export function inTime(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  }).format(moment);
}

/** Hours a week as an interval: `16`, or `16–24`. */
export function inHours(hours: { min: number; max: number }, language: Language): string {
  const [min, max] = [inNumbers(hours.min, language), inNumbers(hours.max, language)];
  return min === max ? min : `${min}–${max}`;
}
