import { inHours } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Banks } from "../../../web/look/Banks.tsx";
import type { PairView, WishesView } from "../../pair/pairView.ts";
import { sayPerson } from "../../words/sayPerson.ts";
import { PairStones } from "./PairStones.tsx";

/** The person on one bank, the place on the other, the tasks as stones between them. */
export function PairBanks({ pair, personHref }: { pair: PairView; personHref?: string }) {
  const { t, language } = useTexts();
  const { person, place, face } = pair;
  const name = sayPerson(t, person);
  return (
    <Banks
      from={
        <>
          <h2>
            {face === "own" && t("matching:candidate.pair.you")}
            {face !== "own" && (personHref ? <a href={personHref}>{name}</a> : name)}
          </h2>
          {person.town !== undefined && face !== "own" && (
            <p className="quiet">{t("matching:pair.from", { town: person.town })}</p>
          )}
          {person.ownWords !== undefined && <blockquote>{person.ownWords}</blockquote>}
          {person.wishes && face === "professional" && <Wishes wishes={person.wishes} />}
        </>
      }
      to={
        <>
          <h2>
            <a href={`/werk/plekken/${place.id}`}>{place.title}</a>
          </h2>
          <p className="quiet">
            {[place.organisation, place.town].join(", ")}
            <br />
            {place.profile}
          </p>
          <p className="quiet small">
            {t("matching:pair.packageHours", { hours: inHours(place.hours, language) })}
          </p>
        </>
      }
    >
      <PairStones pair={pair} />
    </Banks>
  );
}

type Mode = "walk" | "bike" | "ebike" | "scooter" | "car" | "transit";
type Level = "none" | "A1" | "A2" | "B1" | "B2" | "C1" | "C2";

function Wishes({ wishes }: { wishes: WishesView }) {
  const { t, language } = useTexts();
  const modes = wishes.modes.map((mode) => t(`people:mode.${mode as Mode}`)).join(", ");
  return (
    <p className="quiet small">
      {t("matching:pair.wish.hours", { hours: inHours(wishes.hours, language) })}
      <br />
      {t("matching:pair.wish.travel", { modes, minutes: wishes.maxMinutes })}
      <br />
      {t("matching:pair.wish.language", {
        speaking: t(`people:level.${wishes.speaking as Level}`),
        reading: t(`people:level.${wishes.reading as Level}`),
      })}
      <br />
      {t(`matching:pair.basis.${wishes.capacityBasis}`)}
    </p>
  );
}
