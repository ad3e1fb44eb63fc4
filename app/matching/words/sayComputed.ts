import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays, inTime } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { Freshness } from "../lists/freshness.ts";

/** What a list was computed from and when: `Berekend om 14:02 met de gegevens van nu.` */
export function sayComputed(
  t: Texts,
  { computedAt, current }: Freshness,
  language: Language,
): string {
  const moment = new Date(computedAt);
  const day = dayInTheNetherlands(moment);
  const words = { time: inTime(moment, language), day: inDays(day, language) };
  if (day === dayInTheNetherlands()) {
    return current ? t("matching:computed.current", words) : t("matching:computed.changed", words);
  }
  return current
    ? t("matching:computed.currentOn", words)
    : t("matching:computed.changedOn", words);
}

/** As `sayComputed`, to the person whose list it is: it is always that of now. */
export function sayToPerson(t: Texts, { computedAt }: Freshness, language: Language): string {
  const moment = new Date(computedAt);
  const day = dayInTheNetherlands(moment);
  return day === dayInTheNetherlands()
    ? t("matching:candidate.computed.current", { time: inTime(moment, language) })
    : t("matching:candidate.computed.currentOn", { day: inDays(day, language) });
}
