import type { CandidacyRelation, Role } from "../../../access/role.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { inRow } from "../../peopleWords.ts";
import { groupWord, watcherGroups } from "../../watcherGroups.ts";

/** Who may come to see somebody's data, each by the relation that opens them. */
const watchers: readonly { role: Role; kind: CandidacyRelation }[] = [
  { role: "coach", kind: "assigned" },
  { role: "sendingEmployer", kind: "employs" },
  { role: "doctor", kind: "treats" },
  { role: "labourExpert", kind: "asked" },
  { role: "coordinator", kind: "shown" },
  { role: "careEmployer", kind: "proposed" },
];

/** What it means for somebody that data about them are held: to be read together, before anything is written. */
export function WhatItMeans() {
  const { t, language } = useTexts();
  return (
    <Panel title={t("people:candidate.means")} tone="water">
      <ul className="bullets">
        <li>{t("people:candidate.means.help")}</li>
        <li>{t("people:candidate.means.never")}</li>
        <li>{t("people:candidate.means.look")}</li>
        <li>{t("people:candidate.means.stop")}</li>
      </ul>
      <Details summary={t("people:candidate.means.who")}>
        <dl className="glossary">
          {watchers.map((watcher) => (
            <div key={watcher.kind}>
              <dt>{t(`people:candidate.means.${watcher.kind}`)}</dt>
              <dd>
                {t("people:candidate.watcher.sees", {
                  groups: inRow(
                    watcherGroups(watcher).map((group) => t(groupWord(watcher, group))),
                    language,
                  ),
                })}
              </dd>
            </div>
          ))}
        </dl>
      </Details>
    </Panel>
  );
}
