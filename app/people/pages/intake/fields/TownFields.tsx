import { TownField } from "../../../../access/places/TownField.tsx";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

/** Where somebody lives: a town or a postcode, never an address. */
export function TownFields({ form, near }: StepFieldsProps) {
  const { t } = useTexts();
  return (
    <TownField
      form={form}
      name="town"
      near={near}
      label={t("people:field.town")}
      hint={t("people:candidate.intake.townHint")}
    />
  );
}
