import type { RouterContextProvider } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import { type ListQuery, type Page, readListQuery } from "../../platform/lists/listQuery.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { listOpenings } from "../../work/listOpenings.ts";
import { readerOf } from "../../work/reader.ts";
import { countPlaces } from "./countPlaces.ts";
import type { Freshness } from "./freshness.ts";
import type { VerdictCounts } from "./rankAll.ts";

/** How many places stand beside the people. */
const PLACES_SHOWN = 8;

/** One place to choose. */
export type PlaceChoice = { id: string; title: string; organisation: string; town: string };

/** From where somebody begins to match: whom and where they can choose. */
export type Choice = {
  query: ListQuery<"naam", never>;
  people: Page<SeenCandidacy>;
  counts: ReadonlyMap<string, VerdictCounts>;
  /** What the counts were computed from. */
  freshness: Freshness;
  places: PlaceChoice[];
  placesTotal: number;
};

/**
 * A page of the people whom the actor may weigh, each with how many places have each verdict, and the
 * first of the places that the actor may see; both searched by the same words.
 */
export async function choosePair(
  context: Readonly<RouterContextProvider>,
  address: URLSearchParams,
  language: Language,
): Promise<Choice> {
  const query = readListQuery(address, { sorts: ["naam"], filters: {} });
  const { people, openings } = await asActor(context, async (tx, actor) => ({
    people: await listCandidacies(tx, actor, { ...everybody, q: query.q, page: query.page }),
    openings: await listOpenings(
      tx,
      actor,
      readerOf(actor, language),
      new URLSearchParams({ q: query.q }),
    ),
  }));
  const { counts, freshness } = await countPlaces(
    context,
    people.rows.map(({ id }) => id),
  );
  return {
    query,
    people,
    counts,
    freshness,
    places: openings.rows.slice(0, PLACES_SHOWN).map(({ id, title, organisation, town }) => ({
      id,
      title,
      organisation: organisation.name,
      town,
    })),
    placesTotal: openings.total,
  };
}
