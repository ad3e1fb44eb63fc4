import { inDays, inHours, inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Icon } from "../../../web/look/icons/Icon.tsx";
import { Card } from "../../../web/look/Panel.tsx";
import type { PairView } from "../../pair/pairView.ts";
import { sayPossible } from "../../words/sayChange.ts";
import { sayPlace } from "../../words/sayPlace.ts";
import { sayTravel } from "../../words/sayTravel.ts";

/** How many tasks are named on a card. */
const TASKS_ON_A_CARD = 4;

/** One place for the person: what you do there, how long, how far, and what is needed first. */
export function PlaceCard({ pair }: { pair: PairView }) {
  const { t, language } = useTexts();
  const { person, place, tasks, packageHours, verdict, changes = [], proposedOn, isNew } = pair;
  const doable = tasks.filter(({ state }) => state !== "outside" && state !== "ahead");
  const shown = doable.slice(0, TASKS_ON_A_CARD);
  const more = doable.length - shown.length;
  const wanted = pair.conditions?.hours.wanted;
  return (
    <Card href={`/matchen/${person.id}/${place.id}`} title={place.title} line={sayPlace(place)}>
      {isNew && (
        <p>
          <strong>{t("matching:candidate.mine.new")}</strong>
        </p>
      )}
      {proposedOn !== undefined && (
        <p>
          <strong>
            {t("matching:candidate.pair.proposedOn", { day: inDays(proposedOn, language) })}
          </strong>
        </p>
      )}
      <ul className="pictograms">
        {shown.map(({ id, label, icon }) => (
          <li key={id}>
            <Icon name={icon} />
            {label}
          </li>
        ))}
        {more > 0 && (
          <li className="quiet">{t("matching:candidate.mine.moreTasks", { count: more })}</li>
        )}
      </ul>
      {verdict === "near" && changes[0] && <p>{sayPossible(t, changes[0].changes)}</p>}
      <FactList
        facts={[
          ...(packageHours === undefined
            ? [
                {
                  label: t("matching:pair.fact.hours"),
                  icon: "clock" as const,
                  value: t("matching:candidate.mine.placeHours", {
                    hours: inHours(place.hours, language),
                  }),
                },
              ]
            : [
                {
                  label: t("matching:pair.fact.hours"),
                  icon: "clock" as const,
                  value: wanted
                    ? t("matching:candidate.mine.hoursShort", {
                        hours: inNumbers(packageHours, language),
                        both: inHours(wanted, language),
                      })
                    : t("matching:candidate.mine.hours", {
                        hours: inNumbers(packageHours, language),
                      }),
                },
              ]),
          {
            label: t("matching:pair.fact.travel"),
            icon: "route" as const,
            value: sayTravel(t, language, pair),
          },
        ]}
      />
    </Card>
  );
}
