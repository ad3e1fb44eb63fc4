import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { PoolForm } from "./PoolForm.tsx";

/** Giving up: says first what becomes of it. */
export function StopPool({ once, storing = false }: { once: string; storing?: boolean }) {
  const { t } = useTexts();
  return (
    <Details summary={t("pool:stop.summary")}>
      <p>{t(storing ? "pool:stop.means" : "pool:stop.wipes")}</p>
      <PoolForm once={once}>
        <Button name="doe" value="stop" variant="tertiary" icon="trash">
          {t("pool:stop.button")}
        </Button>
      </PoolForm>
    </Details>
  );
}
