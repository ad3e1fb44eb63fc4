import type { BackgroundState } from "../../platform/jobs/jobOffice.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Panel } from "../../web/look/Panel.tsx";

/** How things stand in the background: work that waits and runs, mail, and the virus scanner. */
export function BackgroundFacts(props: {
  state: BackgroundState;
  sendsMail: boolean;
  scans: boolean;
}) {
  const { state, sendsMail, scans } = props;
  const { t, language } = useTexts();
  const many = (count: number) => inNumbers(count, language, 0);
  const { mail } = state;
  return (
    <div className="columns">
      <Panel title={t("failures:now")}>
        <FactList
          shape="table"
          facts={[
            { label: t("failures:running"), value: many(state.running) },
            { label: t("failures:waiting"), value: many(state.waiting) },
            { label: t("failures:later"), value: many(state.later) },
            { label: t("failures:scanner"), value: t(scans ? "failures:on" : "failures:off") },
          ]}
        />
        {!scans && <p className="quiet small">{t("failures:scannerHow")}</p>}
      </Panel>
      <Panel title={t("failures:mail")}>
        <FactList
          shape="table"
          facts={[
            { label: t("failures:server"), value: t(sendsMail ? "failures:on" : "failures:off") },
            { label: t("failures:mailSent"), value: many(mail.sent) },
            { label: t("failures:mailQueued"), value: many(mail.queued) },
            { label: t("failures:mailRefused"), value: many(mail.refused) },
            { label: t("failures:mailKept"), value: many(mail.notConfigured) },
          ]}
        />
        {!sendsMail && <p className="quiet small">{t("failures:serverHow")}</p>}
      </Panel>
    </div>
  );
}
