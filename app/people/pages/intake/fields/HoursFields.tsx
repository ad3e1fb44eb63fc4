import { fieldOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { TextField } from "../../../../web/look/forms/TextField.tsx";
import type { StepFieldsProps } from "./stepFieldsProps.ts";
import { WeekField } from "./WeekField.tsx";

/** How many hours somebody wants to work, on which parts of the week, and from when. */
export function HoursFields({ form }: StepFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <div className="form-numbers">
        <TextField
          {...fieldOf(form, "hoursMin", t)}
          label={t("people:candidate.intake.hoursMin")}
          inputMode="decimal"
          size={6}
          maxLength={8}
        />
        <TextField
          {...fieldOf(form, "hoursMax", t)}
          label={t("people:candidate.intake.hoursMax")}
          inputMode="decimal"
          size={6}
          maxLength={8}
        />
      </div>
      <WeekField form={form} />
      <TextField
        {...fieldOf(form, "availableFrom", t)}
        label={t("people:candidate.intake.from")}
        hint={t("people:candidate.intake.fromHint")}
        optional={t("forms:optional")}
        type="date"
      />
    </>
  );
}
