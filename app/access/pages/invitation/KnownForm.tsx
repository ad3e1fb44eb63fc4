import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import type { OpenedInvitation } from "../../invitations/openInvitation.ts";

/** Somebody who has an account already, and takes part with it. */
export function KnownForm({ asked, form }: { asked: OpenedInvitation; form: FormState }) {
  const { t } = useTexts();
  const labels: Record<string, string> = {
    email: t("access:person.email"),
    wachtwoord: t("access:password.own.label"),
  };
  return (
    <EditForm form={form} labelOf={(name) => labels[name]}>
      <p>{t("access:invitation.known")}</p>
      {asked.email === null ? (
        <TextField
          {...fieldOf(form, "email", t)}
          label={labels["email"]!}
          type="email"
          autoComplete="username"
          required
          maxLength={254}
        />
      ) : (
        <TextField
          name="email"
          label={labels["email"]!}
          type="email"
          autoComplete="username"
          value={asked.email}
          readOnly
        />
      )}
      <TextField
        {...fieldOf(form, "wachtwoord", t)}
        defaultValue=""
        label={labels["wachtwoord"]!}
        type="password"
        autoComplete="current-password"
        required
        maxLength={128}
      />
      <p>
        <NextAction name="doe" value="inloggen">
          {t("access:invitation.join")}
        </NextAction>
      </p>
      {asked.email === null && (
        <p>
          <a href="?">{t("access:invitation.haveNone")}</a>
        </p>
      )}
    </EditForm>
  );
}
