import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { CopyButton } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { QrCode } from "../../../web/look/QrCode.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import type { AppKey } from "../../secondStep/setUpSecondStep.ts";
import { PasskeyForm } from "./PasskeyForm.tsx";

export interface SetUpSecondStepProps {
  form: FormState;
  /** What the app is given; null when an app gives codes already. */
  appKey: AppKey | null;
  /** What the browser is asked for a new passkey. */
  passkey: object;
}

/** The two ways to a second step: an app on one's phone, or a passkey. */
export function SetUpSecondStep({ form, appKey, passkey }: SetUpSecondStepProps) {
  const { t } = useTexts();
  return (
    <>
      {appKey && (
        <Panel title={t("access:secondStep.app.title")} tone="water">
          <ol className="set-up-steps">
            <li>{t("access:secondStep.app.install")}</li>
            <li>
              <p>{t("access:secondStep.app.scan")}</p>
              <QrCode text={appKey.address} label={t("access:secondStep.app.picture")} />
              <p className="quiet">{t("access:secondStep.app.type")}</p>
              <p>
                <code id="sleutel" className="typed-key">
                  {appKey.key}
                </code>
              </p>
              <CopyButton
                of="sleutel"
                label={t("access:secondStep.app.copy")}
                doneLabel={t("access:secondStep.app.copied")}
              />
            </li>
            <li>
              <EditForm
                form={form}
                className="form sign-in"
                labelOf={() => t("access:secondStep.app.first")}
              >
                <TextField
                  {...fieldOf(form, "code", t)}
                  defaultValue=""
                  label={t("access:secondStep.app.first")}
                  hint={t("access:secondStep.app.firstHint")}
                  autoComplete="one-time-code"
                  inputMode="numeric"
                  required
                  maxLength={10}
                />
                <p>
                  <NextAction name="doe" value="app">
                    {t("access:secondStep.app.go")}
                  </NextAction>
                </p>
              </EditForm>
            </li>
          </ol>
        </Panel>
      )}
      <Panel title={t("access:passkey.title")}>
        <p>{t("access:passkey.what")}</p>
        <PasskeyForm
          kind="new"
          options={passkey}
          value="sleutel-erbij"
          label={t("access:passkey.add")}
        />
        <noscript>
          <p className="quiet">{t("access:passkey.noScript")}</p>
        </noscript>
      </Panel>
    </>
  );
}
