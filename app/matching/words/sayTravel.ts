import type { Texts } from "../../platform/texts/texts.ts";

/** The way there in words; places are points of towns, so within one town there is nothing to count. */
export function sayTravel(t: Texts, minutes: number): string {
  return minutes === 0 ? t("matching:pair.travelSame") : t("matching:pair.travel", { minutes });
}
