import type { CapacityList } from "../capacity/capacityList.ts";
import type { Candidate, RegionFile } from "../region/regionFile.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { defaultParameters } from "../screening/parameters.ts";
import type { AssignmentGroups } from "./assignmentProblem.ts";
import type { StartingPair } from "./findPairs.ts";
import { findPairs } from "./findPairs.ts";
import type { OpeningGroup } from "./openingGroup.ts";
import { solveAssignment } from "./solveAssignment.ts";

/** A candidate and the opening that they would get. */
export interface AssignedPair extends Pick<StartingPair, "verdict" | "travelMinutes" | "value"> {
  /** Id of the candidate. */
  readonly candidate: string;
  /** Id of the opening. */
  readonly opening: string;
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
  /** The same candidates, for who wants to see them go by. */
  readonly passing?: Iterable<Candidate>;
}

function indexGroups(
  groups: readonly OpeningGroup[],
  { openings, candidates }: Pick<RegionFile, "openings" | "candidates">,
): AssignmentGroups {
  const indexOf = new Map(openings.map(({ id }, index) => [id, index]));
  const ofOpening = new Int32Array(openings.length).fill(-1);
  for (const [group, { openings: ids }] of groups.entries()) {
    for (const id of ids) {
      const opening = indexOf.get(id);
      if (opening !== undefined) ofOpening[opening] = group;
    }
  }
  return { ofOpening, max: groups.map(({ max }) => Math.min(max, candidates.length)) };
}

/**
 * Takes a region and the capacity list its people are described in, gives the assignment of the
 * highest total: at most one opening for each candidate, at most as many candidates as an opening has
 * places and as its group may take, over the pairs that can start. Source: the screening rules,
 * "Assignment". Of several that are equally good it is the same one each time.
 */
export function assignRegion(
  region: RegionFile,
  list: CapacityList,
  options: AssignmentOptions = {},
): RegionAssignment {
  const { openings, candidates } = region;
  const { groups, parameters = defaultParameters, passing = candidates } = options;
  const first = new Int32Array(candidates.length + 1);
  const pairs: StartingPair[] = [];
  for (const pair of findPairs(region, passing, list, parameters)) {
    pairs.push(pair);
    first[pair.candidate + 1]!++;
  }
  for (let index = 0; index < candidates.length; index++) first[index + 1]! += first[index]!;
  const { pair, total } = solveAssignment({
    first,
    opening: Int32Array.from(pairs, ({ opening }) => opening),
    value: Int32Array.from(pairs, ({ value }) => value),
    // More than there are people is as good as exactly that many, and never too large a number.
    places: openings.map(({ places }) => Math.min(places, candidates.length)),
    ...(groups && { groups: indexGroups(groups, region) }),
  });
  const assignment = [...pair].flatMap((index, candidate): AssignedPair[] => {
    const taken = pairs[index];
    if (taken === undefined) return [];
    const { verdict, travelMinutes, value } = taken;
    const ids = { candidate: candidates[candidate]!.id, opening: openings[taken.opening]!.id };
    return [{ ...ids, verdict, travelMinutes, value }];
  });
  return { assignment, total, optimal: true };
}
