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
  const quiet = (words: string) => <span className="quiet">{words}</span>;
  const row = (words: readonly string[]) =>
    words.length > 0 ? inRow(words, language) : quiet(t("people:nothing"));
  const asked = (words: string | null | false) => words || quiet(t("people:notAsked"));
  const { speaking, reading, affinity, needsLasting, hoursMin, availableFrom } = wishes;
  return (
    <Panel title={t("people:person.wishes")}>
      <div className="columns">
        <FactList
          shape="table"
          facts={[
            { label: t("people:person.hours"), value: asked(hoursInWords(wishes, spoken)) },
            {
              label: t("people:person.from"),
              value: availableFrom
                ? inDays(availableFrom, language)
                : asked(hoursMin !== null && t("people:at.once")),
            },
            { label: t("people:person.travel"), value: asked(travelInWords(wishes, spoken)) },
            {
              label: t("people:person.language"),
              value: asked(
                speaking &&
                  reading &&
                  t("people:person.languageLine", {
                    speaking: t(`people:level.${speaking}`),
                    reading: t(`people:level.${reading}`),
                  }),
              ),
            },
            {
              label: t("people:person.affinity"),
              value: asked(affinity && t(`people:affinity.${affinity}`)),
            },
            {
              label: t("people:person.lasting"),
              value: asked(
                needsLasting !== null && t(needsLasting ? "people:person.yes" : "people:person.no"),
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
