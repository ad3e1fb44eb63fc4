import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { hoursInWords, inRow, travelInWords } from "../../peopleWords.ts";
import type { Wishes } from "../../seenCandidacy.ts";
import { WeekOfPerson } from "./WeekOfPerson.tsx";

/** What somebody wants and can arrange, in the trade's words. */
export function WishesPanel({ wishes }: { wishes: Wishes }) {
  const spoken = useTexts();
  const { t, language } = spoken;
  const row = (words: readonly string[]) =>
    words.length > 0 ? (
      inRow(words, language)
    ) : (
      <span className="quiet">{t("people:nothing")}</span>
    );
  return (
    <Panel title={t("people:person.wishes")}>
      <div className="columns">
        <FactList
          shape="table"
          facts={[
            { label: t("people:person.hours"), value: hoursInWords(wishes, spoken) },
            {
              label: t("people:person.from"),
              value: wishes.availableFrom
                ? inDays(wishes.availableFrom, language)
                : t("people:at.once"),
            },
            { label: t("people:person.travel"), value: travelInWords(wishes, spoken) },
            {
              label: t("people:person.language"),
              value: t("people:person.languageLine", {
                speaking: t(`people:level.${wishes.speaking}`),
                reading: t(`people:level.${wishes.reading}`),
              }),
            },
            {
              label: t("people:person.affinity"),
              value: t(`people:affinity.${wishes.affinity}`),
            },
            {
              label: t("people:person.lasting"),
              value: t(wishes.needsLasting ? "people:person.yes" : "people:person.no"),
            },
            { label: t("people:person.talents"), value: row(wishes.talents) },
            { label: t("people:person.papers"), value: row(wishes.papers) },
          ]}
        />
        <WeekOfPerson slots={wishes.slots} caption={t("people:person.week")} />
      </div>
    </Panel>
  );
}
