import type { SeenAction } from "../../agenda/actionList.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../look/FactList.tsx";
import { When } from "../look/When.tsx";
import { dueInWords, holderInWords, isLate } from "./actionWords.ts";

export interface ActionFactsProps {
  seen: SeenAction;
  /** What the reader may call whom it is about. */
  person: string | undefined;
  /** Whether the person's page is there for the reader. */
  linked: boolean;
}

/** Who, about whom, by when, since when. */
export function ActionFacts({ seen, person, linked }: ActionFactsProps) {
  const spoken = useTexts();
  const { t, language } = spoken;
  const inDay = (moment: string) => inDays(dayInTheNetherlands(new Date(moment)), language);
  return (
    <FactList
      shape="table"
      facts={[
        { label: t("agenda:column.who"), value: holderInWords(seen, spoken) },
        ...(person === undefined
          ? []
          : [
              {
                label: t("agenda:column.about"),
                value: linked ? <a href={`/mensen/${seen.candidacyId}`}>{person}</a> : person,
              },
            ]),
        {
          label: t("agenda:column.due"),
          value: (
            <span className={isLate(seen) ? "action-late" : undefined}>
              <When
                text={dueInWords(seen.due, spoken)}
                full={inDays(seen.due, language)}
                iso={seen.due}
              />
            </span>
          ),
        },
        {
          label: t("agenda:column.since"),
          value: seen.plannedByName
            ? t("agenda:one.plannedBy", { day: inDay(seen.plannedAt), name: seen.plannedByName })
            : inDay(seen.plannedAt),
        },
        ...(seen.endedAt
          ? [
              {
                label: t("agenda:column.ended"),
                value: seen.endedByName
                  ? t("agenda:one.plannedBy", { day: inDay(seen.endedAt), name: seen.endedByName })
                  : inDay(seen.endedAt),
              },
            ]
          : []),
      ]}
    />
  );
}
