import { languageLevels, languageSkills } from "@overstap/engine/region/languageLevels.ts";
import { choiceOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

/** How well somebody speaks and reads Dutch: each level by what one can do with it. */
export function LanguageFields({ form }: StepFieldsProps) {
  const { t } = useTexts();
  return languageSkills.map((skill) => (
    <ChoiceField
      key={skill}
      {...choiceOf(form, skill, t)}
      legend={t(`people:candidate.intake.${skill}`)}
      kind="one"
      options={languageLevels.map((value) => ({
        value,
        label: t(`people:candidate.intake.${skill}.${value}`),
        ...(value !== "none" && { hint: value }),
      }))}
    />
  ));
}
