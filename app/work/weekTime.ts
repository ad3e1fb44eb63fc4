import { inNumbers } from "../platform/texts/formats.ts";
import type { Language, Texts } from "../platform/texts/texts.ts";

const HOUR = 60;

/**
 * How long a task takes in a week, as a candidate reads it: in hours from one hour on, `9 uur in een
 * week` or `1,5 uur in een week`, below that in minutes.
 */
export function weekTime(minutes: number, t: Texts, language: Language): string {
  if (minutes < HOUR) return t("work:candidate.task.minutes", { count: minutes });
  const hours = inNumbers(minutes / HOUR, language);
  // Only what reads as 1 is one hour.
  return t("work:candidate.task.hours", { count: hours === "1" ? 1 : 2, hours });
}
