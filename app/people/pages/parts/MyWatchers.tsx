import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Person } from "../../../web/look/Person.tsx";
import type { Watcher } from "../../listWatchers.ts";
import { inRow } from "../../peopleWords.ts";
import { groupWord, heldGroups, watcherGroups } from "../../watcherGroups.ts";
import { watcherPerson } from "../../watcherName.ts";
import { sightAddress } from "../sight/sightAddress.ts";
import { ChangeLink } from "./ChangeLink.tsx";
import { MyPart } from "./MyPart.tsx";

/** Who sees my data: each with their name, what they may see, and since when. */
export function MyWatchers({
  watchers,
  candidacyId,
}: {
  watchers: readonly Watcher[];
  candidacyId: string;
}) {
  const { t } = useTexts();
  const named = watchers.some(({ kind }) => kind === "identified");
  return (
    <MyPart
      title={t("people:candidate.watchers")}
      icon="eye"
      id="wie-ziet-dit"
      aside={
        <ChangeLink
          href={sightAddress("candidate", candidacyId)}
          what={t("sight:candidate.title")}
        />
      }
    >
      {watchers.length === 0 ? (
        <p>{t("people:candidate.watchers.none")}</p>
      ) : (
        <>
          <p>{t("people:candidate.watchers.lead")}</p>
          <ul className="watchers">
            {watchers.map((watcher) => (
              <Watching key={watcher.id} watcher={watcher} named={named} />
            ))}
          </ul>
        </>
      )}
    </MyPart>
  );
}

/** @param named whether the region knows the person's name, by another of its relations */
function Watching({ watcher, named }: { watcher: Watcher; named: boolean }) {
  const { t, language } = useTexts();
  const groups = watcherGroups(watcher);
  const told = groups.filter((group) => group !== "firstName" || !groups.includes("identity"));
  return (
    <li>
      <Person
        {...watcherPerson(watcher, t)}
        role={t("people:candidate.watcher.since", { day: inDays(watcher.since, language) })}
      />
      <p>
        {watcher.kind === "shown" && named
          ? t("people:candidate.watcher.shownNamed")
          : t(`people:candidate.watcher.${watcher.kind}`)}
      </p>
      <p>
        {groups.length === heldGroups.length
          ? t("people:candidate.watcher.seesAll")
          : t("people:candidate.watcher.sees", {
              groups: inRow(
                told.map((group) => t(groupWord(watcher, group))),
                language,
              ),
            })}{" "}
        {!groups.includes("capacity") && (
          <strong>{t("people:candidate.watcher.seesNotHealth")}</strong>
        )}
      </p>
    </li>
  );
}
