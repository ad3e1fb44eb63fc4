import type { CapacityItem } from "@overstap/engine/capacity/capacityList.ts";
import { flagName, itemName, loadInWords } from "../../../reference/fml/fmlTexts.ts";
import { choiceOf, fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { loadNames } from "../task/loadForm.ts";
import { SourceFields } from "./SourceFields.tsx";

export interface LoadItemFieldProps {
  form: FormState;
  item: CapacityItem;
  /** Whether its source and reason can be said too. */
  full: boolean;
}

/** What a task asks on one item of the list: a grade or conditions, and the minutes of a day. */
export function LoadItemField({ form, item, full }: LoadItemFieldProps) {
  const { t, language } = useTexts();
  const { code, scale, maxGrade = 0, flags = [], minutesPerDay } = item;
  const label = `${code} ${itemName(code, language, "trade")}`;
  const value = loadNames.value(code);
  const has = (name: string) => (form.given[name] ?? []).length > 0;
  return (
    <div className="load-item">
      {scale === "flags" ? (
        <ChoiceField
          {...choiceOf(form, value, t)}
          legend={label}
          hint={t("work:loads.flagsHint")}
          kind="some"
          options={flags.map((flag) => ({
            value: flag,
            label: flagName(code, flag, language, "trade"),
            hint: loadInWords(code, [flag], language),
          }))}
        />
      ) : (
        <SelectField
          {...fieldOf(form, value, t)}
          label={label}
          options={[
            { value: "", label: t("work:form.notAsked") },
            ...Array.from({ length: maxGrade }, (_, grade) => ({
              value: String(grade),
              label: t("work:loads.grade", { grade, words: loadInWords(code, grade, language) }),
            })),
            { value: String(maxGrade), label: t("work:loads.checked") },
          ]}
        />
      )}
      {full && has(value) && (
        <SourceFields
          form={form}
          source={loadNames.source(code)}
          why={loadNames.why(code)}
          about={label}
        />
      )}
      {minutesPerDay && (
        <TextField
          {...fieldOf(form, loadNames.minutes(code), t)}
          label={t("work:loads.minutes", { item: itemName(code, language, "trade") })}
          inputMode="numeric"
          size={6}
        />
      )}
      {full && minutesPerDay && has(loadNames.minutes(code)) && (
        <SourceFields
          form={form}
          source={loadNames.minutesSource(code)}
          why={loadNames.minutesWhy(code)}
          about={t("work:loads.minutes", { item: itemName(code, language, "trade") })}
        />
      )}
    </div>
  );
}
