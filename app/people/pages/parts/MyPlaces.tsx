import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { inRow } from "../../peopleWords.ts";
import type { PlaceOfPerson } from "../../readPlaces.ts";
import { groupWord, watcherGroups } from "../../watcherGroups.ts";
import { MyPart } from "./MyPart.tsx";

export interface MyPlacesProps {
  places: readonly PlaceOfPerson[];
  candidacyId: string;
}

/** Where I am put forward or work, since when, and what the employer there sees of me. */
export function MyPlaces({ places, candidacyId }: MyPlacesProps) {
  const { t, language } = useTexts();
  const seen = watcherGroups({ role: "careEmployer", kind: "proposed" });
  return (
    <MyPart title={t("people:candidate.places")} icon="briefcase" id="waar">
      <ul className="watchers">
        {places.map(({ kind, since, opening }) => {
          const words = {
            title: opening.title,
            organisation: opening.organisation,
            town: opening.town,
            day: inDays(since, language),
          };
          return (
            <li key={opening.id}>
              <p>
                <strong>{t(`people:candidate.places.${kind}`, words)}</strong>{" "}
                {kind === "proposed" && t("people:candidate.places.proposedMeans")}
              </p>
              <p>
                {t("people:candidate.places.sees", {
                  groups: inRow(
                    seen.map((group) => t(groupWord({ kind: "proposed" }, group))),
                    language,
                  ),
                })}{" "}
                {!seen.includes("capacity") && (
                  <strong>{t("people:candidate.places.seesNotHealth")}</strong>
                )}
              </p>
              <p>
                <ButtonLink href={`/matchen/${candidacyId}/${opening.id}`} icon="arrows-join">
                  {t("people:candidate.places.look")}
                  <span className="ams-visually-hidden">: {opening.title}</span>
                </ButtonLink>
              </p>
            </li>
          );
        })}
      </ul>
    </MyPart>
  );
}
