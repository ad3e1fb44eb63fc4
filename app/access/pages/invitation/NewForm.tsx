import { SHORTEST_PASSWORD } from "../../../platform/forms/fields.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import type { OpenedInvitation } from "../../invitations/openInvitation.ts";

/** Somebody who has no account yet: a name, a password, and an address where the invitation names none. */
export function NewForm({ asked, form }: { asked: OpenedInvitation; form: FormState }) {
  const { t } = useTexts();
  const field = (name: string) => fieldOf(form, name, t);
  const candidate = asked.role === "candidate";
  const withoutMail = candidate && asked.email === null;
  const labels: Record<string, string> = {
    naam: t("access:person.name"),
    email: t("access:person.email"),
    wachtwoord: t("access:password.label"),
  };
  return (
    <>
      <EditForm form={form} labelOf={(name) => labels[name]}>
        <TextField
          {...field("naam")}
          label={labels["naam"]!}
          autoComplete="name"
          required
          maxLength={120}
        />
        {asked.email === null ? (
          <TextField
            {...field("email")}
            label={labels["email"]!}
            hint={t(candidate ? "access:candidate.noMail.hint" : "access:person.emailHint")}
            optional={candidate ? t("forms:optional") : undefined}
            type="email"
            autoComplete="username"
            required={!candidate}
            maxLength={254}
          />
        ) : (
          <TextField
            name="email"
            label={labels["email"]!}
            hint={t("access:person.emailHint")}
            type="email"
            autoComplete="username"
            value={asked.email}
            readOnly
          />
        )}
        <TextField
          {...field("wachtwoord")}
          defaultValue=""
          label={labels["wachtwoord"]!}
          hint={t("access:password.hint", { least: SHORTEST_PASSWORD })}
          type="password"
          autoComplete="new-password"
          optional={withoutMail ? t("access:candidate.noMail.password") : undefined}
          required={!withoutMail}
          maxLength={128}
        />
        <p>
          <NextAction name="doe" value="nieuw">
            {t(
              asked.role === "candidate"
                ? "access:candidate.invitation.accept"
                : "access:invitation.accept",
            )}
          </NextAction>
        </p>
      </EditForm>
      {asked.email === null && (
        <p>
          <a href="?account=ja">{t("access:invitation.haveAccount")}</a>
        </p>
      )}
    </>
  );
}
