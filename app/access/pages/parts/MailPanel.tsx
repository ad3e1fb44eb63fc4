import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Panel } from "../../../web/look/Panel.tsx";

/**
 * Whether this installation sends mail, and how that is set.
 *
 * @param from the address that mail comes from; null when none is sent
 */
export function MailPanel({ from }: { from: string | null }) {
  const { t } = useTexts();
  return (
    <Panel title={t("access:mail.title")}>
      <p>{from === null ? t("access:mail.off") : t("access:mail.on", { from })}</p>
      {from === null && (
        <>
          <p>{t("access:mail.how")}</p>
          <pre className="command">
            {"SMTP_URL=smtps://user:password@mail.example.nl:465\nMAIL_FROM=overstap@example.nl"}
          </pre>
        </>
      )}
    </Panel>
  );
}
