import { inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";

/** From how many minutes on a time is said in hours. */
const IN_HOURS_FROM = 90;

/** A time in words: minutes, or for a long one hours, rounded down to a half: `ruim 8 uur`. */
export function sayMinutes(t: Texts, language: Language, minutes: number): string {
  if (minutes < IN_HOURS_FROM) {
    return t("matching:pair.minutes", { minutes: inNumbers(minutes, language, 0) });
  }
  const halves = Math.floor(minutes / 30);
  const hours = inNumbers(halves / 2, language);
  return minutes === halves * 30
    ? t("matching:pair.travelHours", { hours })
    : t("matching:pair.travelOver", { hours });
}

type Way = { travelMinutes: number; sameTown: boolean };

/** The way there in words; places are points of towns, so within one town there is nothing to count. */
export function sayTravel(t: Texts, language: Language, { travelMinutes, sameTown }: Way): string {
  if (sameTown) return t("matching:pair.travelSame");
  return t("matching:pair.travelLong", { time: sayMinutes(t, language, travelMinutes) });
}
