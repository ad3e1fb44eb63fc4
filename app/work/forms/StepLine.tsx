import { useTexts } from "../../platform/texts/textsContext.tsx";
import { StonesRow } from "../../web/look/StonesRow.tsx";
import { type OpeningStep, openingSteps } from "../opening/steps.ts";

/** Where one stands in making a place: five stones, and the same in words. */
export function StepLine({ step }: { step: OpeningStep }) {
  const { t } = useTexts();
  const at = openingSteps.indexOf(step);
  return (
    <StonesRow
      sayText
      text={t("work:step.line", {
        number: at + 1,
        of: openingSteps.length,
        name: t(`work:step.${step}`),
      })}
      stones={openingSteps.map((each, place) => ({
        id: `step-${each}`,
        state: place <= at ? ("fits" as const) : ("ahead" as const),
        current: place === at,
      }))}
    />
  );
}
