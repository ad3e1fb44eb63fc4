import { inMoments } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { SecondSteps } from "../../secondStep/secondSteps.ts";

/** The second steps that one has, each with a button to throw it away, and how many codes are left. */
export function ManageSecondStep({ app, passkeys, codesLeft }: SecondSteps) {
  const { t, language } = useTexts();
  const moment = (iso: string) => inMoments(new Date(iso), language);
  return (
    <>
      <Panel title={t("access:secondStep.have")}>
        <ul className="own-things">
          {app && (
            <li>
              <div>
                <strong>{t("access:secondStep.app.have")}</strong>
                <p className="quiet small">
                  {t("access:secondStep.since", { since: moment(app) })}
                </p>
              </div>
              <form method="post">
                <Button variant="tertiary" name="doe" value="app-weg">
                  {t("access:secondStep.app.remove")}
                </Button>
              </form>
            </li>
          )}
          {passkeys.map(({ id, device, since, lastUsed }) => (
            <li key={id}>
              <div>
                <strong>
                  {t("access:passkey.have", {
                    device: t("access:sessions.device", {
                      browser: t(`access:sessions.browser.${device.browser}`),
                      system: t(`access:sessions.system.${device.system}`),
                    }),
                  })}
                </strong>
                <p className="quiet small">
                  {lastUsed
                    ? t("access:passkey.used", { since: moment(since), last: moment(lastUsed) })
                    : t("access:secondStep.since", { since: moment(since) })}
                </p>
              </div>
              <form method="post">
                <input type="hidden" name="sleutel" value={id} />
                <Button variant="tertiary" name="doe" value="sleutel-weg">
                  {t("access:passkey.remove")}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t("access:paper.have")}>
        <p>{t("access:paper.left", { count: codesLeft })}</p>
        <form method="post">
          <Button name="doe" value="codes">
            {t("access:paper.new")}
          </Button>
        </form>
      </Panel>
    </>
  );
}
