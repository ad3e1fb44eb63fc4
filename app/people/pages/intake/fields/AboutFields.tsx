import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { TextAreaField } from "../../../../web/look/forms/TextField.tsx";
import { WordListField } from "../../../../work/forms/WordListField.tsx";
import { knownTalents } from "../../../../work/opening/wordList.ts";
import { affinities } from "../../../intake/steps/aboutStep.ts";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

/** Whether care attracts somebody, what they are good at, and what they want others to know. */
export function AboutFields({ form }: StepFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceField
        {...choiceOf(form, "affinity", t)}
        legend={t("people:candidate.intake.affinity")}
        hint={t("people:candidate.intake.affinityHint")}
        kind="one"
        options={affinities.map((value) => ({
          value,
          label: t(`people:candidate.intake.affinity.${value}`),
        }))}
      />
      <WordListField
        form={form}
        name="talents"
        legend={t("people:candidate.intake.talents")}
        hint={t("people:candidate.intake.talentsHint")}
        known={knownTalents}
        other={t("people:candidate.intake.talentsOther")}
      />
      <TextAreaField
        {...fieldOf(form, "words", t)}
        label={t("people:candidate.intake.words")}
        hint={t("people:candidate.intake.wordsHint")}
        optional={t("forms:optional")}
        rows={5}
        maxLength={800}
      />
    </>
  );
}
