import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { StonesRow } from "../../../web/look/StonesRow.tsx";
import { type BeginStep, beginSteps } from "../../begin/beginSteps.ts";

/** The head of a step of the guide: where one is, as stones and in words, and what the step is for. */
export function BeginHead({ step }: { step: BeginStep }) {
  const { t } = useTexts();
  const at = beginSteps.findIndex(({ key }) => key === step);
  const last = at === beginSteps.length - 1;
  const title = t(`access:begin.${step}.title`);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle
        kind={
          <StonesRow
            sayText
            text={t("access:begin.step", { step: at + 1, of: beginSteps.length })}
            stones={beginSteps.map(({ key }, place) => ({
              id: key,
              state: place < at || last ? "fits" : place === at ? "guided" : "ahead",
              current: place === at,
            }))}
          />
        }
        title={title}
        lead={t(`access:begin.${step}.lead`)}
      />
    </>
  );
}
