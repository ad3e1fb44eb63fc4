import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { noteLook } from "../../access/audit/occasion.ts";
import { asActor, asEngineFor } from "../../access/request/contexts.ts";
import { readCandidacies } from "../../people/readCandidacies.ts";
import { nameOf, type SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../../platform/lists/listQuery.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { computedNow, type Freshness } from "../lists/freshness.ts";
import type { ChangeKind } from "../pair/changeView.ts";
import { refusalsAt } from "../refusals/refusalsAt.ts";
import { type LoadedRegion, loadRegion } from "../weighing/loadRegion.ts";
import { countUnlocks, type RegionUnlock } from "./countUnlocks.ts";
import { type MaskedUnlock, maskUnlocks } from "./maskUnlocks.ts";
import { type RegionChoice, regionsOf } from "./regionsOf.ts";
import type { UnlockQuery } from "./unlockQuery.ts";
import type { UnlockRow } from "./unlockRow.ts";
import { choices, isAsked, viewUnlock, wouldTellOfHealth } from "./viewUnlock.ts";

/** What opens work in a region, as the actor may see it. */
export type UnlockBoard = {
  /** The regions to choose from; empty when the actor works in none. */
  regions: RegionChoice[];
  /** The one shown. */
  region: RegionChoice | undefined;
  /** Whether the address named a region in which the actor does not work, and another is shown. */
  otherRegion: boolean;
  /** All that was asked, without people, for the map and the measure of the bars. */
  all: UnlockRow[];
  /** Those of the page, with people. */
  rows: UnlockRow[];
  /** The page shown: the last one when the address asked beyond it. */
  page: number;
  /** What the list can be narrowed to. */
  organisations: { id: string; name: string }[];
  kinds: ChangeKind[];
  /** Whether the actor may see any place at all: without one there is nothing to change. */
  anyPlace: boolean;
  freshness: Freshness;
};

/** How much of the board is asked. */
type Asking = {
  /** Rows of a page; from 1. */
  size?: number;
  /** People named with one change; from 1. */
  people?: number;
};

/** More names beside one change do not help who reads. */
const NAMES_SHOWN = 10;

/**
 * The single changes that would give people of a region a place, best first. When the address names
 * a region in which the actor does not work, the first of their own is shown.
 */
export async function readUnlocks(
  context: Readonly<RouterContextProvider>,
  query: UnlockQuery,
  language: Language,
  { size = PAGE_SIZE, people: names = NAMES_SHOWN }: Asking = {},
): Promise<UnlockBoard> {
  const { regions, readable } = await asActor(context, async (tx, actor) => ({
    regions: await regionsOf(tx, actor),
    readable: new Set(await visibleOpeningIds(tx, actor)),
  }));
  const region = regions.find(({ slug }) => slug === query.region) ?? regions[0];
  const otherRegion = query.region !== undefined && query.region !== region?.slug;
  const board = { regions, region, otherRegion, anyPlace: readable.size > 0 };
  if (region === undefined) {
    return { ...board, ...NOTHING, freshness: computedNow() };
  }
  const found = await asEngineFor(context, (tx, actor) =>
    findUnlocks(tx, actor, { region, query, language, readable, size, names }),
  );
  const ids = found.shown.flatMap(({ helped }) => helped.people);
  const places = found.shown.flatMap(({ row }) => row.opening?.id ?? []);
  const { actor, people, refusals } = await asActor(context, async (tx, asker) => ({
    actor: asker,
    people: await readCandidacies(tx, asker, [...new Set(ids)]),
    refusals: await refusalsAt(tx, [...new Set(places)]),
  }));
  const rows = found.shown.map(({ row, unlock, helped }) => ({
    ...row,
    refusals: (row.opening && refusals.get(row.opening.id)) ?? [],
    people: helped.people.flatMap((id) => {
      const person = people.get(id);
      if (!person || wouldTellOfHealth(unlock, person, actor, found.weighed)) return [];
      return [viewPerson(person)];
    }),
    more: helped.visible - helped.people.length,
  }));
  noteLook(
    rows.flatMap((row) => row.people.map(({ id }) => id)),
    ["fits"],
  );
  const { all, page, organisations, kinds, freshness } = found;
  return { ...board, all, rows, page, organisations, kinds, freshness };
}

const NOTHING = { all: [], rows: [], page: 1, organisations: [], kinds: [] };

function viewPerson(person: SeenCandidacy): UnlockRow["people"][number] {
  const name = nameOf(person);
  return {
    id: person.id,
    reference: person.reference,
    ...(name !== undefined && { name }),
  };
}

type Finding = {
  region: RegionChoice;
  query: UnlockQuery;
  language: Language;
  readable: ReadonlySet<string>;
  size: number;
  names: number;
};

type Shown = { unlock: MaskedUnlock; row: UnlockRow; helped: RegionUnlock };

const keyOf = ({ change, opening }: Pick<MaskedUnlock, "change" | "opening">) =>
  `${change} ${opening ?? ""}`;

async function findUnlocks(
  tx: Transaction,
  actor: Actor,
  { region, query, language, readable, size, names }: Finding,
) {
  const counted = await countUnlocks(tx, actor, region.id, names);
  const masked = maskUnlocks(counted.unlocks, region.threshold);
  const openings = [...new Set(masked.flatMap(({ opening }) => opening ?? []))];
  const work = await loadRegion(tx, { candidacies: [], openings });
  const viewed = masked.map((unlock) => ({
    unlock,
    row: viewUnlock(unlock, { work, readable, language }),
  }));
  const asked = viewed.filter(({ row }) => isAsked(row, query));
  const page = Math.min(query.page, pageCount(asked.length, size));
  const onPage = asked.slice((page - 1) * size, page * size);
  const helped = new Map(counted.unlocks.map((one) => [keyOf(one), one]));
  const shown: Shown[] = onPage.map((one) => ({ ...one, helped: helped.get(keyOf(one.unlock))! }));
  return {
    all: asked.map(({ row }) => row),
    page,
    shown,
    weighed: await weighedFor(tx, shown, work),
    ...choices(viewed.map(({ row }) => row)),
    freshness: counted.freshness,
  };
}

/** The people of whom must be known whether a change of hours or times would tell of their health. */
async function weighedFor(
  tx: Transaction,
  shown: readonly Shown[],
  work: LoadedRegion,
): Promise<LoadedRegion> {
  const telling = shown.filter(
    ({ unlock: { change } }) => change === "hours" || change === "slots",
  );
  const candidacies = [...new Set(telling.flatMap(({ helped }) => helped.people))];
  const openings = work.openings.map(({ id }) => id);
  return candidacies.length === 0 ? work : loadRegion(tx, { candidacies, openings });
}
