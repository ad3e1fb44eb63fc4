import { inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";

/** How long something took: `2,4 s`, `3 min`; nothing where it has not begun. */
export function saySeconds(t: Texts, seconds: number | undefined, language: Language): string {
  if (seconds === undefined) return "";
  return seconds < 90
    ? t("matching:run.seconds", { seconds: inNumbers(seconds, language) })
    : t("matching:run.minutes", { minutes: inNumbers(Math.round(seconds / 60), language) });
}
