import { choiceOf, fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { otherName } from "../opening/wordList.ts";

export interface WordListFieldProps {
  form: Pick<FormState, "given" | "faults">;
  name: string;
  legend: string;
  hint: string;
  known: readonly string[];
  /** What the field for other words is called. */
  other: string;
}

/** Some known words to tick, and a line for others. */
export function WordListField({ form, name, legend, hint, known, other }: WordListFieldProps) {
  const { t } = useTexts();
  return (
    <div className="form-pair">
      <ChoiceField
        {...choiceOf(form, name, t)}
        legend={legend}
        hint={hint}
        kind="some"
        options={known.map((word) => ({ value: word, label: word }))}
      />
      <TextField
        {...fieldOf(form, otherName(name), t)}
        label={other}
        hint={t("work:form.commas")}
        optional={t("forms:optional")}
        maxLength={500}
      />
    </div>
  );
}
