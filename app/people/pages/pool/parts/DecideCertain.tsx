import { inNumbers } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { PoolForm } from "./PoolForm.tsx";

/** One decision for all who are certainly known, for a list that was read in before. */
export function DecideCertain({ count, once }: { count: number; once: string }) {
  const { t, language } = useTexts();
  return (
    <Panel title={t("pool:alike.certain", { count, number: inNumbers(count, language) })}>
      <p>{t("pool:alike.certainMeans")}</p>
      <PoolForm once={once}>
        {(["skip", "fill", "replace"] as const).map((decision) => (
          <Button key={decision} name="keuze" value={decision}>
            {t(`pool:alike.all.${decision}`)}
          </Button>
        ))}
      </PoolForm>
    </Panel>
  );
}
