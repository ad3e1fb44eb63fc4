import { EditForm } from "../../../../access/forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../../platform/forms/formState.ts";
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from "../../../../platform/spreadsheet/limits.ts";
import { inNumbers } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../../web/look/Button.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { FileField } from "../../../../web/look/forms/FileField.tsx";
import { NextAction } from "../../../../web/look/NextAction.tsx";
import { POOLS } from "./poolAddress.ts";

export interface UploadStepProps {
  form: FormState;
  /** The sheets to choose from, when the file that was brought has several. */
  sheetNames: readonly string[];
}

/** The form that brings the file. */
export function UploadStep({ form, sheetNames }: UploadStepProps) {
  const { t, language } = useTexts();
  const megabytes = MOST_BYTES / 1024 / 1024;
  return (
    <EditForm form={form} file>
      <input type="hidden" name="doe" value="bestand" />
      {sheetNames.length > 0 && (
        <ChoiceField
          {...choiceOf(form, "blad", t)}
          legend={t("pool:upload.sheet")}
          hint={t("pool:upload.sheetHint")}
          kind="one"
          options={sheetNames.map((name) => ({ value: name, label: name }))}
        />
      )}
      <FileField
        name="bestand"
        label={t("pool:upload.file")}
        hint={t("pool:upload.hint", {
          megabytes,
          rows: inNumbers(MOST_ROWS, language),
          columns: MOST_COLUMNS,
        })}
        error={fieldOf(form, "bestand", t).error}
        accept=".xlsx,.csv,.tsv,.txt"
        largest={MOST_BYTES}
        tooLarge={t("pool:file.tooLarge", { megabytes })}
      />
      <p className="quiet">{t("pool:upload.leftOut")}</p>
      <div className="form-buttons">
        <NextAction>{t("pool:upload.button")}</NextAction>
        <ButtonLink href={`${POOLS}/voorbeeld.csv`} variant="tertiary" icon="download">
          {t("pool:upload.example")}
        </ButtonLink>
      </div>
    </EditForm>
  );
}
