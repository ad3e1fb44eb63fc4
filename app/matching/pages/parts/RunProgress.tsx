import { ONCE } from "../../../platform/forms/formState.ts";
import { inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { CountBar } from "../../../web/look/CountBar.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { SeenRun } from "../../runs/listRuns.ts";

type Props = { run: SeenRun; here: string; stuck: boolean; once: string };

/** How far a run is that goes on in the background, whether or not anybody looks. */
export function RunProgress({ run, here, stuck, once }: Props) {
  const { t, language } = useTexts();
  const number = (count: number) => inNumbers(count, language);
  return (
    <>
      <Panel title={t(`matching:run.state.${run.state}`)}>
        <div data-progress={stuck ? "stuck" : run.state}>
          {run.state === "running" && (
            <CountBar
              count={run.done}
              most={run.total}
              text={t("matching:run.of", { done: number(run.done), of: number(run.total) })}
            />
          )}
        </div>
        <p>{t("matching:run.away")}</p>
        <div className="form-buttons">
          <ButtonLink href={here} icon="refresh">
            {t("matching:run.look")}
          </ButtonLink>
          {run.theirs && (
            <form method="post">
              <input type="hidden" name={ONCE} value={once} />
              <Button name="doe" value="stop" variant="tertiary" icon="x">
                {t("matching:run.stop")}
              </Button>
            </form>
          )}
        </div>
      </Panel>
      {stuck && run.theirs && (
        <Notice tone="care" title={t("matching:run.stuck")}>
          <p>{t("matching:run.stuckMeans")}</p>
          <form method="post">
            <input type="hidden" name={ONCE} value={once} />
            <Button name="doe" value="verder" icon="refresh">
              {t("matching:run.goOn")}
            </Button>
          </form>
        </Notice>
      )}
    </>
  );
}
