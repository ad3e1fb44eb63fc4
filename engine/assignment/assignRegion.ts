import type { CapacityList } from "../capacity/capacityList.ts";
import { RegionIndex } from "../region/quick/regionIndex.ts";
import type { RegionFile } from "../region/regionFile.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { defaultParameters } from "../screening/parameters.ts";
import type { AssignmentGroups } from "./assignmentProblem.ts";
import type { PairWorth } from "./findPairs.ts";
import { findPairs, worthOf } from "./findPairs.ts";
import type { OpeningGroup } from "./openingGroup.ts";
import { solveAssignment } from "./solveAssignment.ts";

/** A candidate and the opening that they would get. */
export interface AssignedPair extends PairWorth {
  /** Id of the candidate. */
  readonly candidate: string;
  /** Id of the opening. */
  readonly opening: string;
  /** What the total adds up. */
  readonly value: number;
}

/** Who would go where, so that the region as a whole gains most. */
export interface RegionAssignment {
  /** Candidates in their order; who gets no place is left out. */
  readonly assignment: readonly AssignedPair[];
  /** The sum of the values. */
  readonly total: number;
  /** It has been proven: an assignment without its proof is never given. */
  readonly optimal: true;
}

/** How an assignment may differ from the usual. */
export interface AssignmentOptions {
  /** No opening in two of them. */
  readonly groups?: readonly OpeningGroup[];
  readonly parameters?: ScreeningParameters;
  /** Sees people go by as they are weighed. */
  readonly passing?: <T>(people: Iterable<T>) => Iterable<T>;
}

function indexGroups(
  groups: readonly OpeningGroup[],
  openings: readonly string[],
  people: number,
): AssignmentGroups {
  const indexOf = new Map(openings.map((id, index) => [id, index]));
  const ofOpening = new Int32Array(openings.length).fill(-1);
  for (const [group, { openings: ids }] of groups.entries()) {
    for (const id of ids) {
      const opening = indexOf.get(id);
      if (opening !== undefined) ofOpening[opening] = group;
    }
  }
  return { ofOpening, max: groups.map(({ max }) => Math.min(max, people)) };
}

/** Takes a region and the capacity list its people are described in, gives what {@link assignIndex} gives. */
export function assignRegion(
  region: RegionFile,
  list: CapacityList,
  options: AssignmentOptions = {},
): RegionAssignment {
  return assignIndex(RegionIndex.of(region, list), options);
}

/**
 * Takes the index of a region, gives the assignment of the highest total: at most one opening for each
 * candidate, at most as many candidates as an opening has places and as its group may take, over the pairs
 * that can start. Source: the screening rules, "Assignment". Of several that are equally good it is the same
 * one each time.
 */
export function assignIndex(
  index: RegionIndex,
  { groups, parameters = defaultParameters, passing }: AssignmentOptions = {},
): RegionAssignment {
  const pairs = findPairs(index, parameters, passing);
  const people = pairs.candidates.length;
  const slots = Int32Array.from(index.places());
  const placeOf = new Int32Array(index.placeCount);
  for (const [place, slot] of slots.entries()) placeOf[slot] = place;
  const { pair, total } = solveAssignment({
    first: pairs.first,
    opening: pairs.opening.map((slot) => placeOf[slot]!),
    value: pairs.value,
    // More than there are people is as good as exactly that many, and never too large a number.
    places: Array.from(slots, (slot) => Math.min(index.openingAt(slot).places, people)),
    ...(groups && {
      groups: indexGroups(
        groups,
        Array.from(slots, (slot) => index.openingId(slot)),
        people,
      ),
    }),
  });
  const assignment = [...pair].flatMap((at, person): AssignedPair[] => {
    if (at < 0) return [];
    const candidate = index.candidateAt(pairs.candidates[person]!);
    const opening = index.openingAt(pairs.opening[at]!);
    const value = pairs.value[at]!;
    const found = worthOf(candidate, opening, value, parameters);
    return [{ candidate: candidate.id, opening: opening.id, ...found, value }];
  });
  return { assignment, total, optimal: true };
}
