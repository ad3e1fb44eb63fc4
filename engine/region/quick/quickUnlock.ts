import type { Change } from "../../screening/availableChanges.ts";
import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import type { Place } from "../../screening/place.ts";
import { preparePlace } from "../../screening/place.ts";
import type { Unlock } from "../unlock.ts";
import { gainsAt, UnlockTally } from "../unlock.ts";
import { PackageOutcomes, ready, reduced } from "./packageOutcomes.ts";
import { PersonReach } from "./personReach.ts";
import { PersonTasks } from "./personTasks.ts";
import { PlaceGrid } from "./placeGrid.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { SingleChanges } from "./singleChanges.ts";
import { WorkTables } from "./workTables.ts";

/** Only a yes can become ready or reduced, and no change makes it one. */
const saysYes = 0;

/**
 * Takes the index of a region, gives its unlock list: the same as {@link unlockList} gives, to the last. Most
 * people have a place now, and are done at the first that is found; of the others only pairs where at most
 * one condition fails are looked at.
 */
export function quickUnlock(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
): Unlock[] {
  const scan = new UnlockScan(index, parameters);
  const tally = new UnlockTally();
  for (const slot of index.people()) {
    const traits = index.memory.personInts[slot * record.ints + record.traits]!;
    if (((traits >> record.affinityShift) & 3) !== saysYes || scan.hasPlace(slot)) continue;
    const id = index.candidateId(slot);
    scan.eachGain(slot, (change, place) => tally.add(change, index.openingId(place), id));
  }
  return tally.list();
}

class UnlockScan {
  private readonly index: RegionIndex;
  private readonly parameters: ScreeningParameters;
  private readonly grid: PlaceGrid;
  private readonly reach: PersonReach;
  private readonly person: PersonTasks;
  private readonly outcomes: PackageOutcomes;
  private readonly changes: SingleChanges;
  private readonly places: (Place | undefined)[] = [];

  constructor(index: RegionIndex, parameters: ScreeningParameters) {
    this.index = index;
    this.parameters = parameters;
    this.grid = new PlaceGrid(index);
    this.reach = new PersonReach(index, this.grid, parameters);
    this.person = new PersonTasks(index, new WorkTables(index));
    this.outcomes = new PackageOutcomes(this.person);
    this.changes = new SingleChanges(this.person, this.outcomes, parameters);
  }

  /** Whether a person is ready or reduced anywhere now. From here on it is about them. */
  hasPlace(slot: number): boolean {
    const { reach, grid } = this;
    this.person.begin(slot);
    reach.look(slot, false);
    for (let range = 0; range < reach.written; range += 2) {
      for (let at = reach.ranges[range]!; at < reach.ranges[range + 1]!; at++) {
        if (reach.failsAt(at) === 0 && this.settles(grid.ints[at * record.ints + record.kind]!)) {
          return true;
        }
      }
    }
    return false;
  }

  private settles(kind: number): boolean {
    const settled = this.outcomes.settle(kind);
    return settled === ready || settled === reduced;
  }

  /** Tells every single change that gives the person a place, and where. */
  eachGain(slot: number, tell: (change: Change, place: number) => void): void {
    const { reach, grid } = this;
    reach.look(slot, true);
    for (let range = 0; range < reach.written; range += 2) {
      for (let at = reach.ranges[range]!; at < reach.ranges[range + 1]!; at++) {
        const fails = reach.failsAt(at);
        if ((fails & (fails - 1)) !== 0) continue;
        const kind = grid.ints[at * record.ints + record.kind]!;
        const place = grid.slots[at]!;
        if (fails !== 0) {
          if (!this.settles(kind)) continue;
          for (const change of this.byRule(place)) tell(change, place);
          continue;
        }
        for (const change of this.changes.at(kind) ?? this.byRule(place)) tell(change, place);
      }
    }
  }

  private byRule(slot: number): Change[] {
    const place = (this.places[slot] ??= preparePlace(
      this.index.openingAt(slot),
      this.index.world,
    ));
    const gains = gainsAt(this.person.readable(), place, this.parameters);
    return gains === "now" ? [] : gains;
  }
}
