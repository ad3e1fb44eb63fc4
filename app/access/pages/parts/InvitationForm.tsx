import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../forms/fieldOf.ts";
import type { Role } from "../../role.ts";

export interface InvitationFormProps {
  form: FormState & { draft?: string; keptAt?: string | null };
  /** The roles that the organisation can give. */
  roles: readonly Role[];
  /** Where the organisation works: a coordinator answers for one of them. */
  regions: readonly { id: string; name: string }[];
}

/** Whom to invite, and as what. */
export function InvitationForm({ form, roles, regions }: InvitationFormProps) {
  const { t } = useTexts();
  const labels: Record<string, string> = {
    email: t("access:accounts.email"),
    naam: t("access:accounts.name"),
    rol: t("access:accounts.role"),
    regio: t("access:invitation.region"),
    taal: t("access:invitation.language"),
  };
  return (
    <EditForm form={form} labelOf={(name) => labels[name]}>
      <TextField
        {...fieldOf(form, "email", t)}
        label={labels["email"]!}
        hint={t("access:invitation.emailHint")}
        type="email"
        autoComplete="off"
        required
        maxLength={254}
      />
      <TextField
        {...fieldOf(form, "naam", t)}
        label={labels["naam"]!}
        optional={t("forms:optional")}
        autoComplete="off"
        maxLength={120}
      />
      <ChoiceField
        {...choiceOf(form, "rol", t)}
        legend={labels["rol"]!}
        kind="one"
        required
        options={roles.map((role) => ({
          value: role,
          label: t(`access:role.${role}`),
          hint: t(`access:roleHint.${role}`),
        }))}
      />
      {roles.includes("coordinator") && regions.length > 0 && (
        <SelectField
          {...fieldOf(form, "regio", t)}
          label={labels["regio"]!}
          hint={t("access:invitation.regionHint")}
          options={[
            ...(regions.length > 1
              ? [{ value: "", label: t("access:organisation.chooseKind") }]
              : []),
            ...regions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <ChoiceField
        {...choiceOf(form, "taal", t)}
        legend={labels["taal"]!}
        kind="one"
        options={[
          { value: "nl", label: "Nederlands" },
          { value: "en", label: "English" },
        ]}
      />
      <p>
        <NextAction>{t("access:invitation.invite")}</NextAction>
      </p>
    </EditForm>
  );
}
