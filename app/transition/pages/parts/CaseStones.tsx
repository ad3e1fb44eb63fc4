import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { StoneState } from "../../../web/look/StoneDrawing.tsx";
import { Stones, type StoneWords } from "../../../web/look/Stones.tsx";
import type { StepStone } from "../../see/attemptStones.ts";

const looks: Readonly<Record<StepStone["state"], StoneState>> = {
  done: "fits",
  skipped: "outside",
  now: "guided",
  ahead: "ahead",
};

/** Where an attempt stands: its steps as stones, the first that is to be done larger. */
export function CaseStones({ stones, own }: { stones: readonly StepStone[]; own: boolean }) {
  const { t, language } = useTexts();
  const current = stones.find(({ state }) => state === "now")?.step;
  const words = {
    fits: t("transition:stone.done"),
    outside: t("transition:stone.skipped"),
    guided: t("transition:stone.now"),
    ahead: t("transition:stone.ahead"),
  } as StoneWords;
  return (
    <Stones
      label={t("transition:stones")}
      words={words}
      stones={stones.map(({ step, state, day }) => ({
        id: step,
        label: own ? t(`transition:candidate.step.${step}`) : t(`transition:step.${step}`),
        state: looks[state],
        current: step === current,
        ...(day !== undefined && {
          note:
            state === "now"
              ? t("transition:due.by", { day: inDays(day, language) })
              : inDays(day, language),
        }),
      }))}
    />
  );
}
