import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Card } from "../../../web/look/Panel.tsx";
import { StonesRow } from "../../../web/look/StonesRow.tsx";
import type { SeenAttempt } from "../../see/seeCase.ts";

/** The other tries of a case, each with how far it came. */
export function OtherAttempts({
  attempts,
  address,
}: {
  attempts: readonly SeenAttempt[];
  /** The page of the case with an attempt in the middle of it. */
  address: (attempt: string) => string;
}) {
  const { t } = useTexts();
  return (
    <section className="flow">
      <h2>{t("transition:attempts.others")}</h2>
      {attempts.map((one) => {
        const done = one.stones.filter(({ state }) => state === "done" || state === "skipped");
        const text = t("transition:attempts.done", { done: done.length, of: one.stones.length });
        return (
          <Card
            key={one.id}
            href={address(one.id)}
            title={one.place?.title ?? t("transition:attempts.place")}
            line={[
              one.place && `${one.place.organisation}, ${one.place.town}`,
              one.ended ? t("transition:attempts.ended") : t(`transition:phase.${one.phase}`),
            ]
              .filter(Boolean)
              .join(" · ")}
          >
            <StonesRow
              sayText
              text={text}
              stones={one.stones.map(({ step, state }) => ({
                id: step,
                state: state === "done" ? "fits" : state === "now" ? "guided" : "ahead",
              }))}
            />
          </Card>
        );
      })}
    </section>
  );
}
