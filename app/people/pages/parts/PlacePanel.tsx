import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Icon } from "../../../web/look/icons/Icon.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { PlaceOfPerson } from "../../readPlaces.ts";

export interface PlacePanelProps {
  place: PlaceOfPerson;
  /** Where the weighing of this person against this place stands, for whoever may open it. */
  pairHref?: string | undefined;
}

/** The place somebody is put forward for or works at, with the tasks that were chosen for them. */
export function PlacePanel({ place, pairHref }: PlacePanelProps) {
  const { t, language } = useTexts();
  const placed = place.kind === "placed";
  return (
    <Panel title={t(placed ? "people:person.openingPlaced" : "people:person.opening")}>
      <p>
        <a href={`/werk/plekken/${place.opening.id}`}>{place.opening.title}</a>
        <br />
        <span className="quiet">
          {place.opening.organisation}, {place.opening.town},{" "}
          {t("people:person.since", { day: inDays(place.since, language) })}
        </span>
      </p>
      <h3>{t(placed ? "people:person.package" : "people:person.packageProposed")}</h3>
      {place.tasks.length === 0 ? (
        <p className="quiet">{t("people:person.packageNone")}</p>
      ) : (
        <ul className="flow">
          {place.tasks.map((task) => (
            <li key={task.id} className="row-name">
              <Icon name={task.icon} />
              <a href={`/werk/taken/${task.id}`}>{task.name}</a>
            </li>
          ))}
        </ul>
      )}
      {pairHref !== undefined && (
        <p>
          <ButtonLink href={pairHref} icon="arrows-join">
            {t("people:person.pair")}
            <span className="ams-visually-hidden">: {place.opening.title}</span>
          </ButtonLink>
        </p>
      )}
    </Panel>
  );
}
