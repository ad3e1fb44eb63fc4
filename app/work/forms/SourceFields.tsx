import { fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { useSource } from "../pages/useSource.ts";
import { loadSources } from "../schema.ts";

export interface SourceFieldsProps {
  form: FormState;
  /** The names of the two fields. */
  source: string;
  why: string;
  /** What they are about, for whoever does not see where they stand. */
  about: string;
}

/** Where a value comes from, and why it is so. */
export function SourceFields({ form, source, why, about }: SourceFieldsProps) {
  const { t } = useTexts();
  const words = useSource();
  return (
    <fieldset className="form-numbers bare">
      <legend className="ams-visually-hidden">{t("work:loads.sourceOf", { about })}</legend>
      <SelectField
        {...fieldOf(form, source, t)}
        label={t("work:loads.source")}
        options={loadSources.map((each) => ({ value: each, label: words(each) }))}
      />
      <TextField
        {...fieldOf(form, why, t)}
        label={t("work:loads.why")}
        optional={t("forms:optional")}
        maxLength={300}
        size={36}
      />
    </fieldset>
  );
}
