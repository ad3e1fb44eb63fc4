import type { ScreeningParameters } from "../../screening/parameters.ts";
import { PackageOutcomes, ready, reduced } from "./packageOutcomes.ts";
import { PersonReach } from "./personReach.ts";
import { PersonTasks } from "./personTasks.ts";
import { PlaceGrid } from "./placeGrid.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { WorkTables } from "./workTables.ts";

/**
 * Takes the index of a region, gives per candidate the openings where they can start as things are: the
 * pairs whose verdict is `ready` or `reduced`. Candidates in order, those without any included.
 */
export function startingPairs(
  index: RegionIndex,
  parameters: ScreeningParameters,
): Map<string, Set<string>> {
  const grid = new PlaceGrid(index);
  const reach = new PersonReach(index, grid, parameters);
  const person = new PersonTasks(index, new WorkTables(index));
  const outcomes = new PackageOutcomes(person);
  const ids: string[] = [];
  for (const slot of index.places()) ids[slot] = index.openingId(slot);
  const starts = new Map<string, Set<string>>();
  for (const slot of index.people()) {
    const openings = new Set<string>();
    starts.set(index.candidateId(slot), openings);
    person.begin(slot);
    if (person.affinity !== 0) continue;
    reach.look(slot, false);
    for (let range = 0; range < reach.written; range += 2) {
      for (let at = reach.ranges[range]!; at < reach.ranges[range + 1]!; at++) {
        if (reach.failsAt(at) !== 0) continue;
        const settled = outcomes.settle(grid.ints[at * record.ints + record.kind]!);
        if (settled === ready || settled === reduced) openings.add(ids[grid.slots[at]!]!);
      }
    }
  }
  return starts;
}
