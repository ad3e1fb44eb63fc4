import type { RegionFile } from "@overstap/engine/region/regionFile.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { townLabel, townsNamed } from "../../access/places/town.ts";
import { asActor, asEngineFor } from "../../access/request/contexts.ts";
import { readCandidacies } from "../../people/readCandidacies.ts";
import { nameOf } from "../../people/seenCandidacy.ts";
import { townsOf } from "../../people/townsOf.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../../platform/lists/listQuery.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { type RegionChoice, regionsOf } from "../unlock/regionsOf.ts";
import { mineInFull } from "../unlock/whoCounts.ts";
import { idsOfRegion } from "../weighing/idsOfRegion.ts";
import { type LoadedRegion, loadRegion } from "../weighing/loadRegion.ts";
import { ADDED_PLACE, changedRegion } from "./changedRegion.ts";
import { countDifference } from "./countDifference.ts";
import {
  type MaskedDifference,
  maskDifference,
  type Possible,
  possibleBy,
  type ShownCounts,
} from "./maskDifference.ts";
import type { WhatIfField, WhatIfQuery } from "./whatIfQuery.ts";

/** Beyond so many pairs it is not worked out while somebody waits: some seconds on one thread. */
const MOST_PAIRS = 20_000_000;

/** More names do not help who reads. */
const NAMES_SHOWN = 20;

/** A place where something differs. */
export type PlaceRow = ShownCounts & {
  /** Undefined for places that the change adds. */
  opening: string | undefined;
  title: string;
  organisation: string;
  town: string;
  /** Whether the actor may open the place's own page. */
  readable: boolean;
};

/** Somebody whom the actor may see, by name or neutral reference. */
export type NamedPerson = { id: string; name?: string; reference: string };

/** The first of those whom a change helps or harms, and how many more of them the actor may see. */
export type NamedPeople = { people: NamedPerson[]; more: number };

/** What would come of a change. */
export type WhatIfAnswer = Omit<MaskedDifference, "places"> & {
  places: PlaceRow[];
  /** Of how many the page shows a part. */
  placesInAll: number;
  page: number;
  possible: Possible;
  gainTheirFirst: NamedPeople;
  loseTheirLast: NamedPeople;
};

/** What can be chosen in a region. */
export type WhatIfChoices = {
  organisations: { id: string; name: string }[];
  /** Those that have a place in the region. */
  profiles: { id: string; name: string }[];
};

/** The page of a region as it would be. */
export type WhatIfBoard = {
  regions: RegionChoice[];
  region: RegionChoice | undefined;
  /** Whether the address named a region in which the actor does not work, and another is shown. */
  otherRegion: boolean;
  choices: WhatIfChoices;
  /** What is wrong with what was asked, by field. */
  faults: { field: WhatIfField; fault: "missing" | "noTown" }[];
  /** The town that was meant, with its municipality. */
  town: string | undefined;
  /** Undefined when nothing was asked, or not all of it; `tooLarge` when it has to be a run. */
  answer: WhatIfAnswer | "tooLarge" | undefined;
};

const nothing: Pick<WhatIfBoard, "choices" | "faults" | "town" | "answer"> = {
  choices: { organisations: [], profiles: [] },
  faults: [],
  town: undefined,
  answer: undefined,
};

/** What would come of a change of a region, as the actor may see it. Nothing is stored. */
export async function readWhatIf(
  context: Readonly<RouterContextProvider>,
  query: WhatIfQuery,
  language: Language,
  size: number = PAGE_SIZE,
): Promise<WhatIfBoard> {
  const { regions, readable } = await asActor(context, async (tx, actor) => ({
    regions: await regionsOf(tx, actor),
    readable: new Set(await visibleOpeningIds(tx, actor)),
  }));
  const region = regions.find(({ slug }) => slug === query.region) ?? regions[0];
  const otherRegion = query.region !== undefined && query.region !== region?.slug;
  if (region === undefined) return { regions, region, otherRegion, ...nothing };
  const found = await asEngineFor(context, (tx, actor) =>
    weighChange(tx, actor, { region, query, language, readable, size }),
  );
  const { gains = [], losses = [], answer, ...rest } = found;
  if (answer === undefined || answer === "tooLarge") {
    return { regions, region, otherRegion, ...rest, answer };
  }
  const people = await asActor(context, (tx, actor) =>
    readCandidacies(tx, actor, [...gains.slice(0, NAMES_SHOWN), ...losses.slice(0, NAMES_SHOWN)]),
  );
  const named = (ids: readonly string[]): NamedPeople => ({
    people: ids.slice(0, NAMES_SHOWN).flatMap((id): NamedPerson[] => {
      const person = people.get(id);
      if (!person) return [];
      const name = nameOf(person);
      return [{ id, reference: person.reference, ...(name !== undefined && { name }) }];
    }),
    more: Math.max(0, ids.length - NAMES_SHOWN),
  });
  return {
    regions,
    region,
    otherRegion,
    ...rest,
    answer: { ...answer, gainTheirFirst: named(gains), loseTheirLast: named(losses) },
  };
}

type Asking = {
  region: RegionChoice;
  query: WhatIfQuery;
  language: Language;
  readable: ReadonlySet<string>;
  size: number;
};

type Found = Pick<WhatIfBoard, "choices" | "faults" | "town"> & {
  answer: Omit<WhatIfAnswer, "gainTheirFirst" | "loseTheirLast"> | "tooLarge" | undefined;
  gains?: string[];
  losses?: string[];
};

async function weighChange(tx: Transaction, actor: Actor, asking: Asking): Promise<Found> {
  const { region, query, language } = asking;
  const { candidacies, openings } = await idsOfRegion(tx, region.id);
  const work = await loadRegion(tx, { candidacies: [], openings });
  const { given, change } = query;
  const choices = choicesOf(work, language);
  const town = given.plaats && findTown(given.plaats, work);
  const beside = { choices, town: town ? townLabel(town) : undefined };
  const faults = [
    ...query.missing.map((field) => ({ field, fault: "missing" as const })),
    ...(given.plaats && !town ? [{ field: "plaats" as const, fault: "noTown" as const }] : []),
  ];
  const asked = Object.keys(change).length > 0 && faults.length === 0;
  if (!asked) return { ...beside, faults, answer: undefined };
  if (candidacies.length * openings.length > MOST_PAIRS) {
    return { ...beside, faults, answer: "tooLarge" };
  }
  const whole = await loadRegion(tx, { candidacies, openings });
  const { rows } = await tx.execute<{ id: string }>(mineInFull(actor));
  const after = changedRegion(
    {
      openings: whole.openings,
      organisationOf: (id) => whole.placeNames.get(id)?.organisation.id,
      town: town || undefined,
    },
    change,
  );
  const counted = countDifference({
    work: workOf(whole),
    candidates: whole.candidates,
    before: { openings: whole.openings, parameters: defaultParameters },
    after,
    townOf: await townsOf(tx, candidacies),
    mine: new Set(rows.map(({ id }) => id)),
  });
  const possible = possibleBy(change);
  const masked = maskDifference(counted, possible, region.threshold);
  const page = Math.min(query.page, pageCount(masked.places.length, asking.size));
  const shown = masked.places.slice((page - 1) * asking.size, page * asking.size);
  return {
    ...beside,
    faults,
    gains: counted.gainTheirFirst,
    losses: counted.loseTheirLast,
    answer: {
      ...masked,
      page,
      possible,
      placesInAll: masked.places.length,
      places: shown.map((row) => viewPlace(row, whole, asking, beside)),
    },
  };
}

/** Work as it stands in a region file. */
export function workOf({ tasks, world }: LoadedRegion): Pick<RegionFile, "tasks" | "profiles"> {
  return {
    tasks: [...tasks.values()],
    profiles: Array.from(world.profiles.values(), ({ profile }) => profile),
  };
}

/** Of several towns of one name the one that is nearest to the region's places. */
export function findTown(typed: string, { openings }: LoadedRegion) {
  const middle = openings[0] && {
    lat: openings.reduce((sum, { at }) => sum + at.lat, 0) / openings.length,
    lon: openings.reduce((sum, { at }) => sum + at.lon, 0) / openings.length,
  };
  const { exact, towns } = townsNamed(typed, 1, middle);
  return exact ? towns[0] : undefined;
}

/** What can be chosen, of the places of a region. */
export function choicesOf(
  { openings, placeNames }: LoadedRegion,
  language: Language,
): WhatIfChoices {
  const organisations = new Map<string, { id: string; name: string }>();
  const profiles = new Map<string, { id: string; name: string }>();
  for (const { id, profile } of openings) {
    const names = placeNames.get(id);
    if (!names) continue;
    organisations.set(names.organisation.id, names.organisation);
    profiles.set(profile, { id: profile, name: names.profile[language] });
  }
  const sorted = <T extends { name: string }>(all: Iterable<T>): T[] =>
    [...all].toSorted((a, b) => a.name.localeCompare(b.name, language));
  return { organisations: sorted(organisations.values()), profiles: sorted(profiles.values()) };
}

/** A place of which something differs, in words. */
export function viewPlace(
  { opening, ...counts }: { opening: string } & ShownCounts,
  { placeNames }: LoadedRegion,
  { readable, language, query }: Pick<Asking, "readable" | "language" | "query">,
  { choices, town = "" }: Pick<WhatIfBoard, "choices" | "town">,
): PlaceRow {
  if (opening === ADDED_PLACE) {
    const profile = choices.profiles.find(({ id }) => id === query.given.profiel);
    return {
      ...counts,
      opening: undefined,
      title: profile?.name ?? "",
      organisation: "",
      town,
      readable: false,
    };
  }
  const names = placeNames.get(opening);
  return {
    ...counts,
    opening,
    title: names?.title[language] ?? "",
    organisation: names?.organisation.name ?? "",
    town: names?.town ?? "",
    readable: readable.has(opening),
  };
}
