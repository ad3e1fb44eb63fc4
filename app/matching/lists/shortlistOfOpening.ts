import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { faceFor } from "../pair/pairFor.ts";
import type { PairView } from "../pair/pairView.ts";
import { type Proposals, proposalsOf } from "../pair/proposalsOf.ts";
import type { PlaceNames } from "../../work/weighedOpenings.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import type { VerdictCounts } from "./rankAll.ts";
import { countVerdicts, rankAll } from "./rankAll.ts";
import type { ShortlistQuery } from "./shortlistQuery.ts";
import type { PairIds } from "./viewPairs.ts";
import { viewPairs } from "./viewPairs.ts";

/** The most candidacies that are weighed for one page. */
const MOST_PEOPLE = 10_000;

/** The people for one place. */
export type OpeningShortlist = {
  place: PlaceNames;
  /** Whether these are the ones put forward to the asker's own organisation. */
  proposedOnly: boolean;
  rows: PairView[];
  total: number;
  /** Absent for a care employer, who is shown no verdicts. */
  counts: VerdictCounts | undefined;
};

/**
 * The candidacies that the actor may see, for one opening: in the order of a shortlist, or, for a care
 * employer, those put forward for it by first name (the order would tell of the verdict). Undefined
 * when there is no such opening for the actor.
 */
export async function shortlistOfOpening(
  context: Readonly<RouterContextProvider>,
  opening: string | undefined,
  query: ShortlistQuery,
  language: Language,
  limit = shortlistLength,
): Promise<OpeningShortlist | undefined> {
  if (!isId(opening)) return undefined;
  const seen = await asActor(context, async (tx, actor) => {
    if (!(await visibleOpeningIds(tx, actor)).includes(opening)) return undefined;
    return { actor, ...(await peopleFor(tx, actor, opening, query.q)) };
  });
  if (seen === undefined) return undefined;
  const { actor, people, proposals, proposedOn } = seen;
  const region = await asEngine(context, (tx) =>
    loadRegion(tx, { candidacies: [...people.keys()], openings: [opening] }),
  );
  const place = region.placeNames.get(opening);
  if (place === undefined) return undefined;
  const view = (pairs: readonly PairIds[]) =>
    viewPairs(actor, people, region, pairs, language, proposedOn);
  if (proposals !== undefined) {
    const rows = view(proposals);
    return { place, proposedOnly: true, rows, total: rows.length, counts: undefined };
  }
  const ranked = rankAll(region, "openings");
  const found = ranked.filter(
    ({ pair }) => query.verdict === undefined || pair.verdict === query.verdict,
  );
  return {
    place,
    proposedOnly: false,
    rows: view(found.slice(0, limit).map(({ pair }) => pair)),
    total: found.length,
    counts: countVerdicts(ranked, region.candidates.length),
  };
}

/** Whom the actor may weigh for this opening; for a care employer with what was put forward. */
async function peopleFor(
  tx: Transaction,
  actor: Actor,
  opening: string,
  q: string,
): Promise<{ people: Map<string, SeenCandidacy>; proposals?: PairIds[]; proposedOn?: Proposals }> {
  const { rows } = await listCandidacies(tx, actor, { ...everybody, q }, MOST_PEOPLE);
  const people = new Map(
    rows
      .filter(({ relations }) => faceFor(actor, relations) !== undefined)
      .map((person) => [person.id, person]),
  );
  if (actor.role !== "careEmployer") {
    return { people, proposedOn: await proposalsOf(tx, actor, [...people.keys()]) };
  }
  const held = await myRelations(tx, actor, { kinds: ["proposed"] });
  const latest = new Map(
    held
      .filter(({ openingId }) => openingId === opening)
      .map(({ candidacyId, packageTasks }) => [candidacyId, packageTasks ?? []]),
  );
  const proposals = [...people.keys()].flatMap((candidate) => {
    const proposed = latest.get(candidate);
    return proposed ? [{ candidate, opening, proposed }] : [];
  });
  return { people, proposals };
}
