import { inNumbers } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../../web/look/Button.tsx";
import { CountBar } from "../../../../web/look/CountBar.tsx";
import { Notice } from "../../../../web/look/Notice.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import type { SeenImport } from "../../../import/pool/readImport.ts";
import { PoolForm } from "./PoolForm.tsx";
import { poolAddress } from "./poolAddress.ts";

export interface ProgressStepProps {
  pool: Pick<SeenImport, "id" | "state" | "counts">;
  /** Whether nothing has moved for a while. */
  stuck: boolean;
  once: string;
}

/** How far the work is that goes on in the background, whether or not anybody looks. */
export function ProgressStep({ pool, stuck, once }: ProgressStepProps) {
  const { t, language } = useTexts();
  const { all, staged, right, stored, merged } = pool.counts;
  const storing = pool.state === "storing";
  const [done, of] = storing ? [stored + merged, stored + merged + right] : [all - staged, all];
  const number = (count: number) => inNumbers(count, language);
  return (
    <>
      <Panel title={t(storing ? "pool:progress.storing" : "pool:progress.checking")}>
        <div data-progress={stuck ? "stuck" : pool.state}>
          <CountBar
            count={done}
            most={of}
            text={t("pool:progress.of", { done: number(done), of: number(of) })}
          />
        </div>
        <p>{t("pool:progress.away")}</p>
        <ButtonLink href={poolAddress(pool.id)} icon="refresh">
          {t("pool:progress.look")}
        </ButtonLink>
      </Panel>
      {stuck && (
        <Notice tone="care" title={t("pool:progress.stuck")}>
          <p>{t("pool:progress.stuckMeans")}</p>
          <PoolForm once={once}>
            <Button name="doe" value="verder" icon="refresh">
              {t("pool:progress.goOn")}
            </Button>
          </PoolForm>
        </Notice>
      )}
    </>
  );
}
