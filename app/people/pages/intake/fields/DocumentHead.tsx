import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { OpenForm } from "../../../../access/forms/openForm.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../../web/look/forms/TextField.tsx";
import { documents, wholeness } from "../../../intake/steps/documentStep.ts";

/** What kind of document it is, whose and of when, and whether it states the whole list. */
export function DocumentHead({ form }: { form: OpenForm }) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceField
        {...choiceOf(form, "document", t)}
        legend={t("people:intake.documentKind")}
        kind="one"
        options={documents.map((value) => ({ value, label: t(`people:document.${value}`) }))}
      />
      <div className="form-numbers">
        <TextField
          {...fieldOf(form, "sourceBy", t)}
          label={t("people:intake.doctorName")}
          autoComplete="off"
          maxLength={200}
        />
        <TextField
          {...fieldOf(form, "sourceDay", t)}
          label={t("people:intake.documentDay")}
          type="date"
        />
      </div>
      <ChoiceField
        {...choiceOf(form, "basis", t)}
        legend={t("people:intake.basis")}
        kind="one"
        options={wholeness.map((value) => ({
          value,
          label: t(`people:intake.basis.${value}`),
          hint: t(`people:intake.basis.${value}Hint`),
        }))}
      />
    </>
  );
}
