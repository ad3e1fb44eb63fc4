import type { CapacityList } from "../capacity/capacityList.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { defaultParameters } from "../screening/parameters.ts";
import { RegionIndex } from "./quick/regionIndex.ts";
import { startingPairs } from "./quick/startingPairs.ts";
import type { RegionFile } from "./regionFile.ts";

/** What one candidate or opening gains and loses: ids of the other side, in file order. */
export interface Difference {
  /** How many they could start with, before and after. */
  readonly before: number;
  readonly after: number;
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}

/** Who gains and loses what when a region changes; a start is a pair that is `ready` or `reduced`. */
export interface WhatIf {
  /** Of the candidates for whom something differs, those of the base first, in file order. */
  readonly candidates: readonly ({ readonly candidate: string } & Difference)[];
  /** Of the openings where something differs. */
  readonly openings: readonly ({ readonly opening: string } & Difference)[];
  readonly summary: {
    /** Candidates who can start somewhere. */
    readonly candidates: { readonly before: number; readonly after: number };
    /** Openings where somebody can start. */
    readonly openings: { readonly before: number; readonly after: number };
    readonly starts: { readonly before: number; readonly after: number };
    /** Who could start nowhere and can now; and the other way round. */
    readonly gainTheirFirst: readonly string[];
    readonly loseTheirLast: readonly string[];
  };
}

type Starts = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Takes a region as it is and as it would be (another radius, three more places in a town, other people),
 * and the parameters of either; gives who gains and loses what. Both are weighed in full.
 */
export function whatIf(
  base: RegionFile,
  changed: RegionFile,
  list: CapacityList,
  parameters: ScreeningParameters = defaultParameters,
  baseParameters: ScreeningParameters = defaultParameters,
): WhatIf {
  const [was, is] = [RegionIndex.of(base, list), RegionIndex.of(changed, list)];
  return whatIfIndexed(was, is, parameters, baseParameters);
}

/** Takes the same as {@link whatIf}, as indexes. */
export function whatIfIndexed(
  base: RegionIndex,
  changed: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  baseParameters: ScreeningParameters = defaultParameters,
): WhatIf {
  const before = startsById(base, baseParameters);
  const after = startsById(changed, parameters);
  const ofCandidates = compare(before, after);
  const openingIds = (index: RegionIndex): string[] =>
    Array.from(index.places(), (slot) => index.openingId(slot));
  const ofOpenings = compare(turned(before, openingIds(base)), turned(after, openingIds(changed)));
  const able = (starts: Starts): number =>
    [...starts.values()].filter(({ size }) => size > 0).length;
  const count = (starts: Starts): number =>
    [...starts.values()].reduce((sum, { size }) => sum + size, 0);
  const started = (starts: Starts): number =>
    new Set([...starts.values()].flatMap((openings) => [...openings])).size;
  return {
    candidates: ofCandidates.map(([candidate, difference]) => ({ candidate, ...difference })),
    openings: ofOpenings.map(([opening, difference]) => ({ opening, ...difference })),
    summary: {
      candidates: { before: able(before), after: able(after) },
      openings: { before: started(before), after: started(after) },
      starts: { before: count(before), after: count(after) },
      gainTheirFirst: ofCandidates.flatMap(([id, one]) => (one.before === 0 ? [id] : [])),
      loseTheirLast: ofCandidates.flatMap(([id, one]) => (one.after === 0 ? [id] : [])),
    },
  };
}

/** Per candidate the openings where they can start, by id. */
function startsById(index: RegionIndex, parameters: ScreeningParameters): Starts {
  const openings = new Map(
    [...index.places()].map((slot): [number, string] => [slot, index.openingId(slot)]),
  );
  const perCandidate = new Map<string, ReadonlySet<string>>();
  for (const { person, starts } of startingPairs(index, parameters)) {
    const theirs = new Set(starts.map(({ place }) => openings.get(place)!));
    perCandidate.set(index.candidateId(person), theirs);
  }
  return perCandidate;
}

/** Takes starts per candidate, gives them per opening. */
function turned(starts: Starts, openings: readonly string[]): Starts {
  const perOpening = new Map(openings.map((id): [string, Set<string>] => [id, new Set()]));
  for (const [candidate, theirs] of starts) {
    for (const opening of theirs) perOpening.get(opening)?.add(candidate);
  }
  return perOpening;
}

const none: ReadonlySet<string> = new Set();

function compare(before: Starts, after: Starts): [string, Difference][] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): [string, Difference][] => {
    const [was, is] = [before.get(id) ?? none, after.get(id) ?? none];
    const gains = [...is].filter((other) => !was.has(other));
    const loses = [...was].filter((other) => !is.has(other));
    if (gains.length === 0 && loses.length === 0) return [];
    return [[id, { before: was.size, after: is.size, gains, loses }]];
  });
}
