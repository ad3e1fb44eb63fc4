import { ErrorMessage, FieldSet } from "@amsterdam/design-system-react";
import { partsOfDay, weekdays } from "@overstap/engine/region/slots.ts";
import { choiceOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { WeekGrid } from "../../web/look/WeekGrid.tsx";

export interface SlotFieldProps {
  form: Pick<FormState, "given" | "faults">;
  name: string;
  legend: string;
  hint?: string;
}

/** The parts of a week on which there is work, as a grid of ticks. */
export function SlotField({ form, name, legend, hint }: SlotFieldProps) {
  const { t } = useTexts();
  const { chosen, error } = choiceOf(form, name, t);
  return (
    <FieldSet
      legend={legend}
      invalid={error !== undefined}
      aria-describedby={error && `${name}-error`}
      id={name}
      tabIndex={-1}
    >
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {error !== undefined && (
        <ErrorMessage id={`${name}-error`} prefix="">
          {error}
        </ErrorMessage>
      )}
      <WeekGrid
        caption={legend}
        partsLabel={t("work:part.label")}
        days={weekdays.map((key) => ({
          key,
          name: t(`work:day.${key}`),
          short: t(`work:dayShort.${key}`),
        }))}
        parts={partsOfDay.map((key) => ({ key, name: t(`work:part.${key}`) }))}
        slots={Object.fromEntries(chosen.map((slot) => [slot, "available" as const]))}
        words={{
          none: t("work:slot.none"),
          available: t("work:slot.available"),
          asked: t("work:slot.asked"),
          common: t("work:slot.common"),
        }}
        inputName={name}
      />
    </FieldSet>
  );
}
