import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import { PasskeyForm } from "./PasskeyForm.tsx";

export interface GiveSecondStepProps {
  form: FormState;
  /** Whether an app gives codes. */
  app: boolean;
  /** What the browser is asked, when there is a passkey. */
  passkey: object | null;
}

/** The second step of signing in: a code of the app or of paper, or a passkey. */
export function GiveSecondStep({ form, app, passkey }: GiveSecondStepProps) {
  const { t } = useTexts();
  return (
    <div className="flow">
      {passkey && (
        <PasskeyForm
          kind="known"
          options={passkey}
          value="sleutel"
          label={t("access:passkey.use")}
          variant={app ? "secondary" : "primary"}
        />
      )}
      <EditForm form={form} className="form sign-in" labelOf={() => t("access:secondStep.code")}>
        <TextField
          {...fieldOf(form, "code", t)}
          defaultValue=""
          label={t("access:secondStep.code")}
          hint={t(app ? "access:secondStep.codeHint" : "access:secondStep.paperHint")}
          autoComplete="one-time-code"
          inputMode={app ? "text" : undefined}
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={40}
        />
        <p>
          <NextAction name="doe" value="code">
            {t("access:secondStep.go")}
          </NextAction>
        </p>
      </EditForm>
      <Details summary={t("access:secondStep.lost")}>
        <p>{t("access:secondStep.lostText")}</p>
      </Details>
    </div>
  );
}
