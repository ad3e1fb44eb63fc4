import type { ScreeningParameters } from "../../screening/parameters.ts";
import { PackageOutcomes, ready, reduced } from "./packageOutcomes.ts";
import { PersonReach } from "./personReach.ts";
import { PersonTasks } from "./personTasks.ts";
import { PlaceGrid } from "./placeGrid.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { WorkTables } from "./workTables.ts";

/** Where somebody can start as things are: the slot of the place, and how. */
export interface Start {
  readonly place: number;
  readonly verdict: "ready" | "reduced";
}

/**
 * Takes the index of a region, gives per person in order of slot every place where the verdict is `ready` or
 * `reduced`, in order of slot; people without any included.
 */
export function* startingPairs(
  index: RegionIndex,
  parameters: ScreeningParameters,
): Generator<{ person: number; starts: Start[] }, void, undefined> {
  const grid = new PlaceGrid(index);
  const reach = new PersonReach(index, grid, parameters);
  const tasks = new PersonTasks(index, new WorkTables(index));
  const outcomes = new PackageOutcomes(tasks);
  for (const person of index.people()) {
    const starts: Start[] = [];
    tasks.begin(person);
    // Without a yes nothing is ready or reduced.
    if (tasks.affinity === 0) {
      reach.look(person, false);
      for (let range = 0; range < reach.written; range += 2) {
        for (let at = reach.ranges[range]!; at < reach.ranges[range + 1]!; at++) {
          if (reach.failsAt(at) !== 0) continue;
          const settled = outcomes.settle(grid.ints[at * record.ints + record.kind]!);
          if (settled === ready) starts.push({ place: grid.slots[at]!, verdict: "ready" });
          if (settled === reduced) starts.push({ place: grid.slots[at]!, verdict: "reduced" });
        }
      }
    }
    yield { person, starts: starts.toSorted((a, b) => a.place - b.place) };
  }
}
