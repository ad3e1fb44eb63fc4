import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import type { RouterContextProvider } from "react-router";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import { isId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { seesEveryPlace } from "../pair/pairFor.ts";
import type { PairView } from "../pair/pairView.ts";
import { proposalsOf } from "../pair/proposalsOf.ts";
import type { PlaceNames } from "../../work/weighedOpenings.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import type { ShortlistQuery } from "./shortlistQuery.ts";
import type { VerdictCounts } from "./rankAll.ts";
import { countVerdicts, rankAll } from "./rankAll.ts";
import { viewPairs } from "./viewPairs.ts";

/** The places for one person. */
export type PersonShortlist = {
  person: SeenCandidacy;
  /** In the order of a shortlist, at most as many as asked. */
  rows: PairView[];
  /** How many there are after searching and filtering. */
  total: number;
  /** Of all openings that the actor may see; undefined for a person who cannot be weighed yet. */
  counts: VerdictCounts | undefined;
};

/**
 * The openings that the actor may see, for one candidacy, in the order of a shortlist. Undefined when
 * there is no such candidacy for the actor, or they may not see what fits.
 */
export async function shortlistOfPerson(
  context: Readonly<RouterContextProvider>,
  candidacy: string | undefined,
  query: ShortlistQuery,
  language: Language,
  limit = shortlistLength,
): Promise<PersonShortlist | undefined> {
  if (!isId(candidacy)) return undefined;
  const seen = await asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacy);
    if (!person || !seesEveryPlace(actor, person.relations)) return undefined;
    const proposals = await proposalsOf(tx, actor, [candidacy]);
    return { actor, person, proposals, openings: await visibleOpeningIds(tx, actor) };
  });
  if (seen === undefined) return undefined;
  const region = await asEngine(context, (tx) =>
    loadRegion(tx, { candidacies: [candidacy], openings: seen.openings }),
  );
  const weighed = region.candidates.length > 0;
  const ranked = rankAll(region, "candidates");
  const found = ranked
    .filter(({ pair }) => query.verdict === undefined || pair.verdict === query.verdict)
    .filter(({ pair }) => isFound(region.placeNames.get(pair.opening), query.q, language));
  return {
    person: seen.person,
    rows: viewPairs(
      seen.actor,
      new Map([[candidacy, seen.person]]),
      region,
      found.slice(0, limit).map(({ pair }) => pair),
      language,
      seen.proposals,
    ),
    total: found.length,
    counts: weighed ? countVerdicts(ranked, region.openings.length) : undefined,
  };
}

function isFound(place: PlaceNames | undefined, q: string, language: Language): boolean {
  if (q === "" || place === undefined) return q === "";
  const words = [place.title[language], place.organisation.name, place.town, place.municipality];
  return words.some((word) => word.toLowerCase().includes(q.toLowerCase()));
}
