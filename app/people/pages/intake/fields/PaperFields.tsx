import { choiceOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { WordListField } from "../../../../work/forms/WordListField.tsx";
import { knownPapers } from "../../../../work/opening/wordList.ts";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

/** Whether only a lasting contract will do, and which papers somebody has. */
export function PaperFields({ form }: StepFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceField
        {...choiceOf(form, "needsLasting", t)}
        legend={t("people:candidate.intake.lasting")}
        kind="one"
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: t(`people:candidate.intake.lasting.${value}`),
        }))}
      />
      <WordListField
        form={form}
        name="papers"
        legend={t("people:candidate.intake.papers")}
        hint={t("people:candidate.intake.papersHint")}
        known={knownPapers}
        other={t("people:candidate.intake.papersOther")}
      />
    </>
  );
}
