import { SHORTEST_PASSWORD } from "../../../platform/forms/fields.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import { organisationKinds } from "../../organisationKind.ts";

/** Who begins: the first administrator and the organisation that runs the installation. */
export function BeginForm({ form }: { form: FormState }) {
  const { t } = useTexts();
  const field = (name: string) => fieldOf(form, name, t);
  const labels: Record<string, string> = {
    naam: t("access:person.name"),
    email: t("access:person.email"),
    wachtwoord: t("access:password.label"),
    organisatie: t("access:organisation.name"),
    soort: t("access:organisation.kind"),
  };
  return (
    <EditForm form={form} labelOf={(name) => labels[name]}>
      <h2>{t("access:begin.aboutYou")}</h2>
      <TextField
        {...field("naam")}
        label={t("access:person.name")}
        autoComplete="name"
        required
        maxLength={120}
      />
      <TextField
        {...field("email")}
        label={t("access:person.email")}
        hint={t("access:person.emailHint")}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
      />
      <TextField
        {...field("wachtwoord")}
        defaultValue=""
        label={t("access:password.label")}
        hint={t("access:password.hint", { least: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
        required
        maxLength={128}
      />
      <h2>{t("access:begin.yourOrganisation")}</h2>
      <TextField
        {...field("organisatie")}
        label={t("access:organisation.name")}
        hint={t("access:begin.organisationHint")}
        autoComplete="organization"
        required
        maxLength={120}
      />
      <SelectField
        {...field("soort")}
        label={t("access:organisation.kind")}
        options={[
          { value: "", label: t("access:organisation.chooseKind") },
          ...organisationKinds.map((kind) => ({
            value: kind,
            label: t(`access:organisation.kind.${kind}`),
          })),
        ]}
        required
      />
      <p>
        <NextAction>{t("access:begin.start")}</NextAction>
      </p>
    </EditForm>
  );
}
