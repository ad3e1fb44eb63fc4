import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { CostDots } from "../../../web/look/CostDots.tsx";
import type { PairView } from "../../pair/pairView.ts";
import { sayChange, sayCost, sayDoer } from "../../words/sayChange.ts";

/** What would have to change, cheapest first, each with who can do it. */
export function PairChanges({ pair }: { pair: PairView }) {
  const { t } = useTexts();
  const { changes = [], place, face } = pair;
  if (changes.length === 0) return null;
  const plain = face === "own";
  const tone = plain ? "plain" : "trade";
  return (
    <section className="flow">
      <h2>{plain ? t("matching:candidate.pair.changes") : t("matching:pair.changes")}</h2>
      {plain && changes.length === 1 && (
        <p className="quiet">{t("matching:candidate.pair.changeLead")}</p>
      )}
      {changes.length > 1 && (
        <p className="quiet">
          {plain ? t("matching:candidate.pair.changesLead") : t("matching:pair.changesLead")}
        </p>
      )}
      <ol className="steps-list">
        {changes.map((set) => {
          const lines = set.changes.map((change) => ({
            what: asLine(sayChange(t, change, tone)),
            who: sayDoer(t, change, place.organisation, tone),
          }));
          return (
            <li key={lines.map(({ what }) => what).join()}>
              <div>
                {lines.map(({ what, who }, index) => (
                  <p key={what}>
                    {index > 0 && `${t("matching:pair.together")} `}
                    <strong>{what}</strong>
                    <br />
                    <span className="quiet small">{who}</span>
                  </p>
                ))}
              </div>
              {set.cost !== undefined && <CostDots cost={set.cost} text={sayCost(t, set.cost)} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A condition that stands on a line of its own begins with a capital. */
const asLine = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
