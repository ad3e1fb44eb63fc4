import type { Opening } from "@overstap/engine/region/regionFile.ts";
import { unlockList } from "@overstap/engine/region/unlock.ts";
import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { nameOf, type SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { type ChangeKind, viewChange } from "../pair/changeView.ts";
import { faceFor, seesEveryPlace } from "../pair/pairFor.ts";
import { tellsOfHealth } from "../pair/viewConditions.ts";
import { idsOfRegion } from "../weighing/idsOfRegion.ts";
import { type LoadedRegion, loadRegion } from "../weighing/loadRegion.ts";
import { type MaskedUnlock, maskUnlocks } from "./maskUnlocks.ts";
import { type RegionChoice, regionsOf } from "./regionsOf.ts";
import type { UnlockQuery } from "./unlockQuery.ts";
import type { UnlockRow } from "./unlockRow.ts";

/** The most people of whom somebody is told by name. */
const MOST_PEOPLE = 10_000;

/** What opens work in a region, as the actor may see it. */
export type UnlockBoard = {
  /** The regions to choose from; empty when the actor works in none. */
  regions: RegionChoice[];
  /** The one shown. */
  region: RegionChoice | undefined;
  /** Whether the address named a region in which the actor does not work, and another is shown. */
  otherRegion: boolean;
  rows: UnlockRow[];
  /** What the list can be narrowed to. */
  organisations: { id: string; name: string }[];
  kinds: ChangeKind[];
};

/**
 * The single changes that would give people of a region a place, best first. When the address names
 * a region in which the actor does not work, the first of their own is shown.
 */
export async function readUnlocks(
  context: Readonly<RouterContextProvider>,
  query: UnlockQuery,
  language: Language,
): Promise<UnlockBoard> {
  const seen = await asActor(context, async (tx, actor) => {
    const regions = await regionsOf(tx, actor);
    const region = regions.find(({ slug }) => slug === query.region) ?? regions[0];
    const people = region ? await peopleInFull(tx, actor) : new Map<string, SeenCandidacy>();
    const openings = region ? await visibleOpeningIds(tx, actor) : [];
    return { actor, regions, region, people, readable: new Set(openings) };
  });
  const { actor, regions, region, people, readable } = seen;
  const otherRegion = query.region !== undefined && query.region !== region?.slug;
  if (region === undefined) {
    return { regions, region, otherRegion, rows: [], organisations: [], kinds: [] };
  }
  const loaded = await asEngine(context, async (tx) =>
    loadRegion(tx, await idsOfRegion(tx, region.id)),
  );
  const unlocks = unlockList(loaded.candidates, loaded.openings, loaded.world);
  const masked = maskUnlocks(unlocks, new Set(people.keys()), region.threshold);
  const rows = masked.map((one) => viewUnlock(one, { actor, loaded, people, readable, language }));
  const asked = rows.filter((row) => isAsked(row, query));
  return { regions, region, otherRegion, rows: asked, ...choices(rows) };
}

/**
 * The candidacies of which the actor may see what fits everywhere. For a care employer nobody: whom
 * it is shown is shown for one place only.
 */
async function peopleInFull(tx: Transaction, actor: Actor): Promise<Map<string, SeenCandidacy>> {
  const { rows } = await listCandidacies(tx, actor, everybody, MOST_PEOPLE);
  return new Map(
    rows
      .filter(({ relations }) => seesEveryPlace(actor, relations))
      .map((person) => [person.id, person]),
  );
}

type Beside = {
  actor: Actor;
  loaded: LoadedRegion;
  people: ReadonlyMap<string, SeenCandidacy>;
  readable: ReadonlySet<string>;
  language: Language;
};

function viewUnlock(unlock: MaskedUnlock, beside: Beside): UnlockRow {
  const { loaded, people, language } = beside;
  const opening = loaded.openings.find(({ id }) => id === unlock.opening);
  const tells = (id: string) => wouldTellOfHealth(unlock.change, opening, people.get(id), beside);
  return {
    change: viewChange(unlock.change, loaded.taskNames, language),
    ...(opening && { opening: viewOpening(opening, beside) }),
    count: unlock.count,
    cost: unlock.cost,
    people: unlock.people.flatMap((id) => {
      const person = people.get(id);
      if (!person || tells(id)) return [];
      const name = nameOf(person);
      return [{ id, reference: person.reference, ...(name !== undefined && { name }) }];
    }),
  };
}

/**
 * Whether this very change beside a name would say that capacity sets somebody's hours or times, to
 * one who may not know that. The count says it of nobody.
 */
function wouldTellOfHealth(
  change: string,
  opening: Opening | undefined,
  person: SeenCandidacy | undefined,
  { actor, loaded }: Beside,
): boolean {
  if ((change !== "hours" && change !== "slots") || !opening || !person) return false;
  const candidate = loaded.candidates.find(({ id }) => id === person.id);
  if (!candidate || faceFor(actor, person.relations) === "professional") return false;
  return tellsOfHealth(change, { candidate, opening });
}

function viewOpening(
  { id, at, hours }: Opening,
  { loaded, readable, language }: Beside,
): NonNullable<UnlockRow["opening"]> {
  const names = loaded.placeNames.get(id);
  return {
    id,
    title: names?.title[language] ?? "",
    organisation: names?.organisation ?? { id: "", name: "" },
    setting: names?.setting ?? "",
    hours: { ...hours },
    town: names?.town ?? "",
    at: { ...at },
    readable: readable.has(id),
  };
}

function isAsked({ change, opening }: UnlockRow, query: UnlockQuery): boolean {
  return (
    (query.kind === undefined || change.kind === query.kind) &&
    (query.organisation === undefined || opening?.organisation.id === query.organisation)
  );
}

/** The organisations and kinds that occur, from what everybody in the region sees. */
function choices(rows: readonly UnlockRow[]): Pick<UnlockBoard, "organisations" | "kinds"> {
  const organisations = new Map(
    rows.flatMap(({ opening }) =>
      opening ? [[opening.organisation.id, opening.organisation] as const] : [],
    ),
  );
  const kinds = rows.map(({ change }) => change.kind).filter((kind) => kind !== "coach");
  return {
    organisations: [...organisations.values()].toSorted((a, b) =>
      a.name.localeCompare(b.name, "nl"),
    ),
    kinds: [...new Set(kinds)].toSorted(),
  };
}
