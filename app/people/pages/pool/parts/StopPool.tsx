import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { PoolForm } from "./PoolForm.tsx";

/** Giving up: says first what becomes of it. */
export function StopPool({ once }: { once: string }) {
  const { t } = useTexts();
  return (
    <Details summary={t("pool:stop.summary")}>
      <p>{t("pool:stop.means")}</p>
      <PoolForm once={once}>
        <Button name="doe" value="stop" variant="tertiary" icon="trash">
          {t("pool:stop.button")}
        </Button>
      </PoolForm>
    </Details>
  );
}
