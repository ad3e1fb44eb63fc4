import type { Language, Texts } from "../platform/texts/texts.ts";
import { inDays, inHours } from "../platform/texts/formats.ts";
import { type CapacitySource, nameOf, type SeenCandidacy, type Wishes } from "./seenCandidacy.ts";

/** A language and its texts. */
export type Spoken = { t: Texts; language: Language };

/** What to call somebody: by name, or by the neutral reference where the name is not for the reader. */
export function callName(
  seen: Pick<SeenCandidacy, "firstName" | "reference"> & { identity: { lastName: string } | null },
  { t }: Pick<Spoken, "t">,
): string {
  return nameOf(seen) ?? t("people:reference", { reference: seen.reference });
}

/** Words in a row: `lopen, fiets en auto`. */
export function inRow(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === "nl" ? "nl-NL" : "en-GB", { type: "conjunction" }).format(
    words,
  );
}

/** `16–24 uur per week`; empty when it was not asked yet, here and below. */
export function hoursInWords({ hoursMin, hoursMax }: Wishes, { t, language }: Spoken): string {
  if (hoursMin === null || hoursMax === null) return "";
  return t("people:hours", { hours: inHours({ min: hoursMin, max: hoursMax }, language) });
}

/** `lopen en fiets, tot 30 minuten` */
export function travelInWords({ modes, maxMinutes }: Wishes, { t, language }: Spoken): string {
  if (modes === null || maxMinutes === null) return "";
  const named = modes.map((mode) => t(`people:mode.${mode}`));
  return t("people:travel", { modes: inRow(named, language), minutes: maxMinutes });
}

/** `gedeeltelijk, 3 maart 2026` */
export function sourceInWords(source: CapacitySource, { t, language }: Spoken): string {
  return t("people:capacity.sourceLine", {
    basis: t(`people:basis.${source.basis}`),
    day: inDays(source.sourceDay, language),
  });
}
