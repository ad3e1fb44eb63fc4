import { inHours } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import type { PersonDraft } from "../../../import/rows/personDraft.ts";
import { inRow } from "../../../peopleWords.ts";

/** Says in one line what a row tells of somebody's wishes: `16–24 uur per week, fiets, tot 45 min, B1`. */
export function useDraftWords(): (draft: PersonDraft) => string {
  const { t, language } = useTexts();
  return ({ wishes: { hours, modes, maxMinutes, speaking, slots } }) =>
    [
      hours && t("people:hours", { hours: inHours(hours, language) }),
      modes &&
        inRow(
          modes.map((mode) => t(`people:mode.${mode}`)),
          language,
        ),
      maxMinutes && t("pool:preview.minutes", { minutes: maxMinutes }),
      speaking && t(`people:level.${speaking}`),
      slots && t("pool:preview.slots", { count: slots.length }),
    ]
      .filter(Boolean)
      .join(", ");
}
