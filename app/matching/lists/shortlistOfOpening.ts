import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { asActor, asEngine, asEngineFor } from "../../access/request/contexts.ts";
import { findCandidacies } from "../../people/findCandidacies.ts";
import { everybody } from "../../people/listCandidacies.ts";
import { readCandidacies } from "../../people/readCandidacies.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import type { PlaceNames } from "../../work/weighedOpenings.ts";
import type { PairView } from "../pair/pairView.ts";
import { proposalsOf } from "../pair/proposalsOf.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { computedNow, type Freshness } from "./freshness.ts";
import { peopleOfOpening } from "./peopleOfOpening.ts";
import type { VerdictCounts } from "./rankAll.ts";
import type { ShortlistQuery } from "./shortlistQuery.ts";
import type { PairIds } from "./viewPairs.ts";
import { viewPairs } from "./viewPairs.ts";

/** The most candidacies among whom names are searched for one page. */
const MOST_PEOPLE = 100_000;

/** The people for one place. */
export type OpeningShortlist = {
  place: PlaceNames;
  /** Whether these are the ones put forward to the asker's own organisation. */
  proposedOnly: boolean;
  rows: PairView[];
  total: number;
  /** Absent for a care employer, who is shown no verdicts. */
  counts: VerdictCounts | undefined;
  freshness: Freshness;
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
    const proposed =
      actor.role === "careEmployer" ? await putForward(tx, actor, opening) : undefined;
    // Names are searched where they may be read; the weighing gets ids.
    const found =
      query.q === "" && !proposed
        ? undefined
        : await findCandidacies(tx, actor, { ...everybody, q: query.q }, FIRST);
    return { proposed, among: found?.ids };
  });
  if (seen === undefined) return undefined;
  const { proposed, among } = seen;
  if (proposed) {
    const pairs = (among ?? []).flatMap((id) => proposed.get(id) ?? []);
    const list = { pairs, total: 0, counts: undefined, freshness: computedNow() };
    const shown = await show(context, opening, list, language, true);
    return shown && { ...shown, total: shown.rows.length };
  }
  const list = await asEngineFor(context, (tx, actor) =>
    peopleOfOpening(tx, actor, opening, { verdict: query.verdict, limit, among }),
  );
  const shown = await show(context, opening, list, language, false);
  if (!shown || list.freshness.current) return shown;
  // What a row says was weighed now; what it no longer says is not in the list.
  const listed = shown.rows.filter(
    ({ verdict }) => verdict !== "no" && (!query.verdict || verdict === query.verdict),
  );
  return { ...shown, rows: listed };
}

const FIRST = { limit: MOST_PEOPLE, offset: 0 };

type Listed = Pick<OpeningShortlist, "total" | "counts" | "freshness"> & {
  pairs: readonly PairIds[];
};

/** The pairs of a page, each weighed now with all that it says. */
async function show(
  context: Readonly<RouterContextProvider>,
  opening: string,
  { pairs, total, counts, freshness }: Listed,
  language: Language,
  proposedOnly: boolean,
): Promise<OpeningShortlist | undefined> {
  const ids = pairs.map(({ candidate }) => candidate);
  const region = await asEngine(context, (tx) =>
    loadRegion(tx, { candidacies: ids, openings: [opening] }),
  );
  const place = region.placeNames.get(opening);
  if (place === undefined) return undefined;
  const rows = await asActor(context, async (tx, actor) => {
    const people = await readCandidacies(tx, actor, ids);
    // A care employer has no other proposals to see than these.
    const on = proposedOnly ? undefined : await proposalsOf(tx, actor, ids);
    return viewPairs(actor, people, region, pairs, language, on);
  });
  return { place, proposedOnly, rows, total, counts, freshness };
}

/** Who was put forward to the actor's organisation for this opening, by candidacy. */
async function putForward(
  tx: Transaction,
  actor: Actor,
  opening: string,
): Promise<Map<string, PairIds>> {
  const held = await myRelations(tx, actor, { kinds: ["proposed"] });
  return new Map(
    held
      .filter(({ openingId }) => openingId === opening)
      .map(({ candidacyId, packageTasks }) => [
        candidacyId,
        { candidate: candidacyId, opening, proposed: packageTasks ?? [] },
      ]),
  );
}
