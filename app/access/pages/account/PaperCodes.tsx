import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { CopyButton, PrintButton } from "../../../web/look/Button.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Panel } from "../../../web/look/Panel.tsx";

/** Codes to keep on paper, told once; then on to where one was going. */
export function PaperCodes({ codes, to }: { codes: readonly string[]; to: string }) {
  const { t } = useTexts();
  return (
    <Panel title={t("access:paper.title")} tone="water">
      <p>{t("access:paper.text")}</p>
      <ul className="paper-codes" id="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="form-buttons">
        <PrintButton label={t("access:paper.print")} />
        <CopyButton
          of="codes"
          label={t("access:secondStep.app.copy")}
          doneLabel={t("access:secondStep.app.copied")}
        />
      </p>
      <p>
        <NextAction href={to}>{t("access:paper.kept")}</NextAction>
      </p>
    </Panel>
  );
}
