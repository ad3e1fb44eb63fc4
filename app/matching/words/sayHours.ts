import { inHours, inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { PairView } from "../pair/pairView.ts";
import type { Tone } from "./sayChange.ts";

/** That a package holds fewer hours than both want, in a sentence; undefined when it does not. */
export function sayShortHours(
  t: Texts,
  language: Language,
  { conditions, packageHours }: PairView,
  tone: Tone,
): string | undefined {
  const wanted = conditions?.hours.wanted;
  if (wanted === undefined || packageHours === undefined) return undefined;
  const values = {
    hours: inNumbers(packageHours, language),
    both: inHours(wanted, language),
  };
  return tone === "plain"
    ? t("matching:candidate.pair.shortHours", values)
    : t("matching:pair.shortHours", values);
}
