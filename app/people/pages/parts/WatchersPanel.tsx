import type { ReactNode } from "react";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { Person } from "../../../web/look/Person.tsx";
import type { Watcher } from "../../listWatchers.ts";
import { watcherPerson } from "../../watcherName.ts";
import { Email } from "./Reach.tsx";

/** Who sees a candidacy, as what, and since when. */
export function WatchersPanel({
  watchers,
  aside,
}: {
  watchers: readonly Watcher[];
  /** Where it is changed, for whoever may. */
  aside?: ReactNode;
}) {
  const { t, language } = useTexts();
  return (
    <Panel title={t("people:person.watchers")} aside={aside}>
      {watchers.length === 0 ? (
        <p>{t("people:person.watchersNone")}</p>
      ) : (
        <ul className="flow">
          {watchers.map((watcher) => (
            <li key={watcher.id}>
              <Person
                {...watcherPerson(watcher, t)}
                role={`${t(`people:watcher.${watcher.kind}`)}, ${t("people:person.since", {
                  day: inDays(watcher.since, language),
                })}`}
              />
              {watcher.person && (
                <p className="small">
                  <Email address={watcher.person.email} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
