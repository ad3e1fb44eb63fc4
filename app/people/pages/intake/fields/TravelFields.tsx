import { modes } from "@overstap/engine/travel/modeTable.ts";
import { choiceOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { usualMinutes } from "../../../intake/steps/travelStep.ts";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

/** How somebody travels, and how long at most. */
export function TravelFields({ form }: StepFieldsProps) {
  const { t } = useTexts();
  const longest = choiceOf(form, "maxMinutes", t);
  const minutes = [...new Set([...usualMinutes.map(String), ...longest.chosen])].filter((text) =>
    /^\d{1,3}$/.test(text),
  );
  return (
    <>
      <ChoiceField
        {...choiceOf(form, "modes", t)}
        legend={t("people:candidate.intake.modes")}
        hint={t("people:candidate.intake.modesHint")}
        kind="some"
        options={modes.map((value) => ({ value, label: t(`people:candidate.mode.${value}`) }))}
      />
      <ChoiceField
        {...longest}
        legend={t("people:candidate.intake.minutes")}
        hint={t("people:candidate.intake.minutesHint")}
        kind="one"
        options={minutes
          .toSorted((a, b) => Number(a) - Number(b))
          .map((value) => ({
            value,
            label: t("people:candidate.intake.minutesOf", { minutes: Number(value) }),
          }))}
      />
    </>
  );
}
