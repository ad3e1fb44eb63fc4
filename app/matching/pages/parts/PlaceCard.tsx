import { inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Icon } from "../../../web/look/icons/Icon.tsx";
import { Card } from "../../../web/look/Panel.tsx";
import type { PairView } from "../../pair/pairView.ts";
import { sayChange } from "../../words/sayChange.ts";
import { sayTravel } from "../../words/sayTravel.ts";

/** How many tasks are named on a card. */
const TASKS_ON_A_CARD = 4;

/** One place for the person: what you do there, how long, how far, and what is needed first. */
export function PlaceCard({ pair }: { pair: PairView }) {
  const { t, language } = useTexts();
  const { person, place, tasks, packageHours, travelMinutes, verdict, changes = [] } = pair;
  const doable = tasks.filter(({ state }) => state !== "outside" && state !== "ahead");
  const shown = doable.slice(0, TASKS_ON_A_CARD);
  return (
    <Card
      href={`/matchen/${person.id}/${place.id}`}
      title={place.title}
      line={`${place.organisation}, ${place.town}`}
    >
      <ul className="pictograms">
        {shown.map(({ id, label, icon }) => (
          <li key={id}>
            <Icon name={icon} />
            {label}
          </li>
        ))}
      </ul>
      {verdict === "near" && changes[0] && (
        <p>{changes[0].changes.map((change) => sayChange(t, change, "plain")).join(" ")}</p>
      )}
      <FactList
        facts={[
          ...(packageHours === undefined
            ? []
            : [
                {
                  label: t("matching:pair.fact.hours"),
                  icon: "clock" as const,
                  value: t("matching:candidate.mine.hours", {
                    hours: inNumbers(packageHours, language),
                  }),
                },
              ]),
          {
            label: t("matching:pair.fact.travel"),
            icon: "route" as const,
            value: sayTravel(t, travelMinutes),
          },
        ]}
      />
    </Card>
  );
}
