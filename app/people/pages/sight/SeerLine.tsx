import { inDays, inMoments } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { Person } from "../../../web/look/Person.tsx";
import type { EndableKind } from "../../around/aroundKinds.ts";
import { inRow } from "../../peopleWords.ts";
import type { Seer } from "../../sight/readSight.ts";
import { groupWord, heldGroups } from "../../watcherGroups.ts";
import { watcherName, watcherPerson } from "../../watcherName.ts";
import { OneForm } from "../around/OneForm.tsx";
import { ReasonField } from "./ReasonField.tsx";

export interface SeerLineProps {
  seer: Seer;
  /** Whether the region knows the person's name, by another of its relations. */
  named: boolean;
  /** Whether it is the person themselves who reads. */
  own: boolean;
  error: string | undefined;
}

/** One who can see somebody: what, since when, when they last looked, and how to make it stop. */
export function SeerLine({ seer, named, own, error }: SeerLineProps) {
  const { t, language } = useTexts();
  const { groups, kind, lastLooked } = seer;
  const told = groups.filter((group) => group !== "firstName" || !groups.includes("identity"));
  return (
    <li>
      <Person
        {...watcherPerson(seer, t)}
        role={t("people:candidate.watcher.since", { day: inDays(seer.since, language) })}
      />
      {own && (
        <p>
          {kind === "shown" && named
            ? t("people:candidate.watcher.shownNamed")
            : t(`people:candidate.watcher.${kind}`)}
        </p>
      )}
      {!own && <p>{t(`people:watcher.${kind}`)}</p>}
      <p>
        {groups.length === heldGroups.length
          ? t(own ? "people:candidate.watcher.seesAll" : "people:watcher.seesAll")
          : t("people:candidate.watcher.sees", {
              groups: inRow(
                told.map((group) => t(own ? groupWord(seer, group) : `audit:group.${group}`)),
                language,
              ),
            })}{" "}
        {!groups.includes("capacity") && (
          <strong>
            {t(own ? "people:candidate.watcher.seesNotHealth" : "people:watcher.seesNotHealth")}
          </strong>
        )}
      </p>
      <p className="quiet">
        {lastLooked
          ? t("sight:candidate.lastLooked", { moment: inMoments(lastLooked, language) })
          : t("sight:candidate.neverLooked")}
      </p>
      {seer.ends && (
        <Details
          open={error !== undefined}
          summary={
            <>
              {t("sight:candidate.end")}
              <span className="ams-visually-hidden">: {watcherName(seer, t)}</span>
            </>
          }
        >
          <OneForm wish="end">
            <input type="hidden" name="id" value={seer.id} />
            <p>{t(`sight:candidate.end.${kind as EndableKind}`)}</p>
            {!own && <ReasonField id={seer.id} error={error} />}
            <div>
              <Button icon="x">{t("sight:candidate.endSure")}</Button>
            </div>
          </OneForm>
        </Details>
      )}
      {!seer.ends && own && (kind === "employs" || kind === "placed") && (
        <p className="quiet">{t(`sight:candidate.notYours.${kind}`)}</p>
      )}
    </li>
  );
}
