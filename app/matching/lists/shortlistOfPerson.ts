import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import type { RouterContextProvider } from "react-router";
import { endAction } from "../../agenda/endAction.ts";
import { asActor, asEngineFor } from "../../access/request/contexts.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { type PlaceNames, weighedOpenings } from "../../work/weighedOpenings.ts";
import { seesEveryPlace } from "../pair/pairFor.ts";
import type { PairView } from "../pair/pairView.ts";
import { proposalsOf } from "../pair/proposalsOf.ts";
import { newPlacesAction } from "../screenings/tellNewPlaces.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import type { Freshness } from "./freshness.ts";
import { type ListedPair, pairsOfPeople } from "./pairsOfPeople.ts";
import { markSeen, newToActor } from "./placesSeen.ts";
import { countVerdicts, type VerdictCounts } from "./rankAll.ts";
import type { ShortlistQuery } from "./shortlistQuery.ts";
import { type TwoPlaces, twoSmallPlaces } from "./twoSmallPlaces.ts";
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
  /** Two small places that are one living, for who can start in none of all as it is. */
  together: TwoPlaces[];
  freshness: Freshness;
};

/** How a list is asked. */
type Asking = {
  limit?: number;
  /** Whether this is the look after which what is new is new no longer. */
  looks?: boolean;
  /** Whether two small places are looked for as well. */
  together?: boolean;
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
  { limit = shortlistLength, looks = false, together = false }: Asking = {},
): Promise<PersonShortlist | undefined> {
  if (!isId(candidacy)) return undefined;
  const seen = await asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacy);
    if (!person || !seesEveryPlace(actor, person.relations)) return undefined;
    const proposals = await proposalsOf(tx, actor, [candidacy]);
    return { actor, person, proposals, openings: await visibleOpeningIds(tx, actor) };
  });
  if (seen === undefined) return undefined;
  const { fresh: news, ...shortlist } = await asEngineFor(context, async (tx, actor) => {
    const list = await pairsOfPeople(tx, [candidacy], seen.openings);
    const ranked = list.pairs.get(candidacy);
    const found = await search(tx, ranked ?? [], query, language);
    const shown = found.slice(0, limit);
    const region = await loadRegion(tx, {
      candidacies: [candidacy],
      openings: shown.map(({ opening }) => opening),
    });
    const fresh = await newToActor(tx, candidacy);
    if (looks && fresh.size > 0) await markSeen(tx, actor, candidacy);
    const people = new Map([[candidacy, seen.person]]);
    const counts = ranked && countVerdicts(ranked, list.openings);
    const startsNowhere = counts?.ready === 0 && counts.reduced === 0;
    const rows = viewPairs(seen.actor, people, region, shown, language, seen.proposals);
    return {
      person: seen.person,
      rows: rows.map((row) => (fresh.has(row.place.id) ? { ...row, isNew: true } : row)),
      total: found.length,
      counts,
      together:
        together && startsNowhere
          ? await twoSmallPlaces(tx, candidacy, seen.openings, language)
          : [],
      freshness: list.freshness,
      fresh,
    };
  });
  if (looks && news.size > 0) {
    // Looking is what the coach was asked to do.
    await asActor(context, (tx, actor) =>
      endAction(tx, actor, newPlacesAction(candidacy, actor.account)),
    );
  }
  return shortlist;
}

/** The pairs that a query asks, in the same order. */
async function search(
  tx: Transaction,
  ranked: readonly ListedPair[],
  { q, verdict }: ShortlistQuery,
  language: Language,
): Promise<readonly ListedPair[]> {
  const asked = ranked.filter((pair) => verdict === undefined || pair.verdict === verdict);
  if (q === "") return asked;
  const { names } = await weighedOpenings(
    tx,
    asked.map(({ opening }) => opening),
  );
  const places = new Map(names.map((place) => [place.id, place]));
  return asked.filter(({ opening }) => isFound(places.get(opening), q, language));
}

function isFound(place: PlaceNames | undefined, q: string, language: Language): boolean {
  if (place === undefined) return false;
  const words = [place.title[language], place.organisation.name, place.town, place.municipality];
  return words.some((word) => word.toLowerCase().includes(q.toLowerCase()));
}
