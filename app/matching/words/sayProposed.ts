import { inDays } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { PairView } from "../pair/pairView.ts";
import { sayPerson } from "./sayPerson.ts";

/** Since when somebody is put forward, in a sentence; undefined when they are not, or it may not be said. */
export function sayProposed(
  t: Texts,
  language: Language,
  { proposedOn, face, place }: PairView,
): string | undefined {
  if (proposedOn === undefined) return undefined;
  const values = { day: inDays(proposedOn, language), organisation: place.organisation };
  return face === "own"
    ? t("matching:candidate.pair.proposedOn", values)
    : t("matching:pair.proposedOn", values);
}

/** Whom a care employer can reach, a sentence for each coach. */
export function sayGuides(t: Texts, { guides = [], person }: PairView): string[] {
  const name = sayPerson(t, person);
  return guides.map(({ name: guide, email, organisation }) =>
    organisation === null
      ? t("matching:pair.guideSaysBare", { guide, email, name })
      : t("matching:pair.guideSays", { guide, email, name, organisation }),
  );
}
