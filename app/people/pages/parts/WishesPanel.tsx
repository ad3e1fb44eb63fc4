import type { ReactNode } from "react";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { hoursInWords, inRow, travelInWords } from "../../peopleWords.ts";
import type { StepKey } from "../../intake/steps.ts";
import type { Wishes } from "../../seenCandidacy.ts";
import { WeekOfPerson } from "./WeekOfPerson.tsx";

/** What somebody wants and can arrange, in the trade's words. */
export function WishesPanel({
  wishes,
  change,
}: {
  wishes: Wishes;
  /** The link to where a step is changed, for whoever may. */
  change?: ((group: "wishes", step: StepKey) => ReactNode) | undefined;
}) {
  const spoken = useTexts();
  const { t, language } = spoken;
  const quiet = (words: string) => <span className="quiet">{words}</span>;
  const row = (words: readonly string[]) =>
    words.length > 0 ? inRow(words, language) : quiet(t("people:nothing"));
  const asked = (words: string | null | false) => words || quiet(t("people:notAsked"));
  const withLink = (step: StepKey, value: ReactNode) => {
    const link = change?.("wishes", step);
    return link ? (
      <span className="value-change" id={step}>
        <span>{value}</span> {link}
      </span>
    ) : (
      value
    );
  };
  const { speaking, reading, affinity, needsLasting, hoursMin, availableFrom } = wishes;
  return (
    <Panel id="wensen" title={t("people:person.wishes")}>
      <div className="columns">
        <FactList
          shape="table"
          facts={[
            {
              label: t("people:person.hours"),
              value: withLink("uren", asked(hoursInWords(wishes, spoken))),
            },
            {
              label: t("people:person.from"),
              value: availableFrom
                ? inDays(availableFrom, language)
                : asked(hoursMin !== null && t("people:at.once")),
            },
            {
              label: t("people:person.travel"),
              value: withLink("reizen", asked(travelInWords(wishes, spoken))),
            },
            {
              label: t("people:person.language"),
              value: withLink(
                "taal",
                asked(
                  speaking &&
                    reading &&
                    t("people:person.languageLine", {
                      speaking: t(`people:level.${speaking}`),
                      reading: t(`people:level.${reading}`),
                    }),
                ),
              ),
            },
            {
              label: t("people:person.affinity"),
              value: withLink("over-jou", asked(affinity && t(`people:affinity.${affinity}`))),
            },
            {
              label: t("people:person.lasting"),
              value: withLink(
                "papieren",
                asked(
                  needsLasting !== null &&
                    t(needsLasting ? "people:person.yes" : "people:person.no"),
                ),
              ),
            },
            { label: t("people:person.talents"), value: row(wishes.talents) },
            { label: t("people:person.papers"), value: row(wishes.papers) },
          ]}
        />
        {wishes.slots && <WeekOfPerson slots={wishes.slots} caption={t("people:person.week")} />}
      </div>
    </Panel>
  );
}
