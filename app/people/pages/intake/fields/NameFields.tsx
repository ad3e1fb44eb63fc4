import { fieldOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { TextField } from "../../../../web/look/forms/TextField.tsx";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

/** What somebody is called and how to reach them. */
export function NameFields({ form }: StepFieldsProps) {
  const { t } = useTexts();
  const optional = t("forms:optional");
  return (
    <>
      <TextField
        {...fieldOf(form, "firstName", t)}
        label={t("people:field.firstName")}
        autoComplete="off"
        maxLength={120}
      />
      <TextField
        {...fieldOf(form, "lastName", t)}
        label={t("people:field.lastName")}
        autoComplete="off"
        maxLength={200}
      />
      <TextField
        {...fieldOf(form, "birthDate", t)}
        label={t("people:field.birthDate")}
        optional={optional}
        type="date"
      />
      <TextField
        {...fieldOf(form, "phone", t)}
        label={t("people:field.phone")}
        hint={t("people:candidate.intake.phoneHint")}
        optional={optional}
        type="tel"
        autoComplete="off"
        maxLength={40}
      />
      <TextField
        {...fieldOf(form, "email", t)}
        label={t("people:field.email")}
        optional={optional}
        type="email"
        autoComplete="off"
        maxLength={254}
      />
    </>
  );
}
