import { inDays, inHours } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Card } from "../../web/look/Panel.tsx";
import type { OpeningRow } from "../openingStore.ts";
import { useOrganisationName } from "./OrganisationName.tsx";
import { useSlotWords } from "./useSlotWords.ts";

/** Openings as a candidate reads them: a card each, in plain words. */
export function OpeningCards(props: {
  rows: readonly OpeningRow[];
  /** The own candidacy, to see how the place fits. */
  candidacy: string | undefined;
}) {
  const { t, language } = useTexts();
  const organisationName = useOrganisationName();
  const slotWords = useSlotWords();
  return (
    <ul className="opening-cards columns">
      {props.rows.map((row) => (
        <li key={row.id}>
          <Card
            href={`/werk/plekken/${row.id}`}
            title={row.title}
            line={`${organisationName(row.organisation)}, ${row.setting}`}
          >
            <FactList
              facts={[
                {
                  label: t("work:openings.town"),
                  value:
                    row.town === row.municipality ? row.town : `${row.town} (${row.municipality})`,
                  icon: "map-pin",
                },
                {
                  label: t("work:openings.hours"),
                  value: t("work:candidate.openings.hours", {
                    hours: inHours(row.hours, language),
                  }),
                  icon: "clock",
                },
                ...(row.slots.length > 0
                  ? [
                      {
                        label: t("work:candidate.openings.when"),
                        value: slotWords(row.slots),
                        icon: "calendar" as const,
                      },
                    ]
                  : []),
                ...(row.start === null
                  ? []
                  : [
                      {
                        label: t("work:opening.start"),
                        value: t("work:candidate.openings.from", {
                          day: inDays(row.start, language),
                        }),
                        icon: "flag" as const,
                      },
                    ]),
                {
                  label: t("work:openings.funding"),
                  value: t("work:candidate.fundingFact", {
                    answer: t(`work:candidate.funding.${row.funding}`),
                  }),
                  icon: "coin",
                },
              ]}
            />
            {props.candidacy !== undefined && (
              <p>
                <ButtonLink href={`/matchen/${props.candidacy}/${row.id}`} icon="arrows-join">
                  {t("work:candidate.openings.fits")}
                  <span className="ams-visually-hidden">: {row.title}</span>
                </ButtonLink>
              </p>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
