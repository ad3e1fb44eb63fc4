import type { ScreeningParameters } from "../screening/parameters.ts";
import { defaultParameters } from "../screening/parameters.ts";
import type { Person } from "../screening/person.ts";
import type { Place } from "../screening/place.ts";
import { preparePlace } from "../screening/place.ts";
import { termsOf } from "../screening/screenPair.ts";
import { settleSurely } from "../screening/settlePackage.ts";
import { sumOver } from "../screening/taskSet.ts";
import { kmBetween } from "../travel/kmBetween.ts";
import { travelMinutes } from "../travel/travelMinutes.ts";
import type { Combination, Part } from "./combine.ts";
import { combine, compareCombinations } from "./combine.ts";
import { PackageOutcomes, ready, reduced } from "./quick/packageOutcomes.ts";
import { failing, PersonReach } from "./quick/personReach.ts";
import { PersonTasks } from "./quick/personTasks.ts";
import { PlaceGrid } from "./quick/placeGrid.ts";
import * as record from "./quick/records.ts";
import type { RegionIndex } from "./quick/regionIndex.ts";
import { WorkTables } from "./quick/workTables.ts";
import { shortlistLength } from "./shortlists.ts";

const mayFail = failing.hours | failing.slots;

/**
 * Takes the index of a region, gives what {@link combinations} gives, to the last: only places in somebody's
 * reach are looked at, most people are done at the first place where they can start, and pairs that cannot
 * come into a list are passed over. `passing` sees people go by.
 */
export function quickCombinations(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
  passing: <T>(people: Iterable<T>) => Iterable<T> = (people) => people,
): Map<string, Combination[]> {
  const scan = new PartScan(index, parameters);
  const ofCandidates = new Map<string, Combination[]>();
  for (const slot of passing(index.people())) {
    const parts = scan.partsOf(slot);
    if (parts.length < 2) continue;
    const best = bestOf(parts, scan.person(), length);
    if (best.length > 0) ofCandidates.set(index.candidateId(slot), best);
  }
  return ofCandidates;
}

/** One person after the other with the places that could be one of two. */
class PartScan {
  private readonly index: RegionIndex;
  private readonly parameters: ScreeningParameters;
  private readonly grid: PlaceGrid;
  private readonly reach: PersonReach;
  private readonly tasks: PersonTasks;
  private readonly outcomes: PackageOutcomes;
  private readonly places: (Place | undefined)[] = [];

  constructor(index: RegionIndex, parameters: ScreeningParameters) {
    this.index = index;
    this.parameters = parameters;
    this.grid = new PlaceGrid(index);
    this.reach = new PersonReach(index, this.grid, parameters);
    this.tasks = new PersonTasks(index, new WorkTables(index));
    this.outcomes = new PackageOutcomes(this.tasks);
  }

  person(): Person {
    return this.tasks.readable();
  }

  /** Most minutes of the package first; none for a person who can start in one as it is. */
  partsOf(slot: number): Part[] {
    const { tasks, reach, grid, outcomes } = this;
    tasks.begin(slot);
    // Without a yes no place is ready or reduced.
    if (tasks.affinity !== 0) return [];
    reach.look(slot, false);
    const found: number[] = [];
    for (let range = 0; range < reach.written; range += 2) {
      for (let at = reach.ranges[range]!; at < reach.ranges[range + 1]!; at++) {
        const fails = reach.failsAt(at);
        if ((fails & ~mayFail) !== 0) continue;
        const settled = outcomes.settle(grid.ints[at * record.ints + record.kind]!);
        if (settled !== ready && settled !== reduced) continue;
        if (fails === 0) return [];
        found.push(at);
      }
    }
    return found.length < 2 ? [] : this.explained(slot, found);
  }

  private explained(slot: number, found: readonly number[]): Part[] {
    const { grid, index, parameters } = this;
    const person = this.person();
    const slots = index.memory.personInts[slot * record.ints + record.slots]!;
    const minutesOfKind = new Map<number, number>();
    const parts = found.map((at): Part => {
      const number = grid.slots[at]!;
      const place = (this.places[number] ??= preparePlace(index.openingAt(number), index.world));
      const kind = grid.ints[at * record.ints + record.kind]!;
      // Added up by the rule that people read, so that equal sums come out equal.
      const packageMinutes = minutesOfKind.get(kind) ?? minutesAt(person, place);
      minutesOfKind.set(kind, packageMinutes);
      const km = kmBetween(person.candidate.at, place.opening.at);
      return {
        place,
        packageMinutes,
        travelMinutes: travelMinutes(km, person.candidate.travel.modes, parameters.travel),
        slots: grid.ints[at * record.ints + record.slots]! & slots,
      };
    });
    return parts.toSorted((a, b) => b.packageMinutes - a.packageMinutes);
  }
}

function minutesAt(person: Person, place: Place): number {
  const settled = settleSurely(termsOf(person, place));
  return settled === undefined ? 0 : sumOver(settled.tasks, place.profile.minutes);
}

/** Of parts with the most minutes first: as soon as two come to fewer hours than the last, so do all after. */
function bestOf(parts: readonly Part[], person: Person, length: number): Combination[] {
  const best: Combination[] = [];
  for (const [index, a] of parts.entries()) {
    for (let other = index + 1; other < parts.length; other++) {
      const b = parts[other]!;
      const last = best[length - 1];
      const hours = Math.min((a.packageMinutes + b.packageMinutes) / 60, person.hours.max);
      if (last !== undefined && hours < last.packageHours) break;
      const found = combine(a, b, person);
      if (found === undefined || (last !== undefined && compareCombinations(last, found) <= 0)) {
        continue;
      }
      const at = best.findLastIndex((one) => compareCombinations(one, found) <= 0) + 1;
      best.splice(at, 0, found);
      if (best.length > length) best.pop();
    }
  }
  return best;
}
