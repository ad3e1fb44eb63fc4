import type { ScreeningParameters } from "../../../screening/parameters.ts";
import { stepCost } from "../../../screening/parameters.ts";
import { chordMargin } from "../chord.ts";
import type { FilterMemory } from "../filter/filterMemory.ts";
import type { FullFits } from "../filter/fullFits.ts";
import { query } from "../filter/filterQuery.ts";
import type { PlaceFilter } from "../filter/placeFilter.ts";
import type { PackageOutcomes } from "../packageOutcomes.ts";
import type { PackageRepairs } from "../packageRepairs.ts";
import { never } from "../packageRepairs.ts";
import type { PairSight } from "../pairSight.ts";
import type { PersonTasks } from "../personTasks.ts";
import { mostRanges, type PlaceGrid } from "../placeGrid.ts";
import type { RankedLists } from "../rankedLists.ts";
import * as record from "../records.ts";
import type { RegionIndex } from "../regionIndex.ts";
import { keptMinutes, lookupBytes } from "../travelSteps.ts";
import type { WorkTables } from "../workTables.ts";
import { WeighTables } from "./weighTables.ts";
import type { ListsName } from "./weighState.ts";
import { stateDoubles, stateInts } from "./weighState.ts";

/** What a weigher looks through and asks; of a scan. */
export interface WeigherParts {
  readonly index: RegionIndex;
  readonly tables: WorkTables;
  readonly grid: PlaceGrid;
  readonly filter: PlaceFilter;
  readonly fullFits: FullFits;
  readonly sight: PairSight;
  readonly person: PersonTasks;
  readonly outcomes: PackageOutcomes;
  readonly repairs: PackageRepairs;
  readonly parameters: ScreeningParameters;
  readonly memory: FilterMemory;
  /** One list, of the person; those of the places; those that hold nothing. All of them in `memory`. */
  readonly own: RankedLists;
  readonly ofPlaces: RankedLists;
  readonly nowhere: RankedLists;
  readonly softMend: number;
  readonly hardMend: number;
  /** Makes sure that `person` is about whom `sight` looks at. */
  readonly fit: () => void;
}

/** Among the terms of a place, as in state.h. */
const allows = 1 << 21;
const modeSets = 64;
const levels = 8;
const shorts = 32;

/**
 * Weighs a person against every place in reach in WebAssembly (weigh.c), into the same lists as TypeScript would.
 * Where only the rules themselves can tell, it asks for them.
 */
export class PairWeigher {
  private readonly parts: WeigherParts;
  private readonly run: () => void;
  private readonly runReady: () => void;
  private readonly ints: Int32Array;
  private readonly doubles: Float64Array;
  private readonly row: Int32Array;
  private readonly liftRanges: Int32Array;
  /** Per set of modes where its steps and starts lie in memory, 0 until they do. */
  private readonly stepsAt = new Int32Array(modeSets);
  private readonly startsAt = new Int32Array(modeSets);

  /** The module must be there. Nothing of the parts may change afterwards but lists and the person. */
  constructor(parts: WeigherParts) {
    const { memory, index, tables, fullFits, parameters } = parts;
    const { exports } = memory;
    if (exports === undefined) throw new Error("no module to weigh with");
    this.parts = parts;
    this.run = exports.weigh;
    this.runReady = exports.weighReady;
    const at = exports.state();
    this.ints = memory.intsAt(at, stateDoubles.x * 2);
    this.doubles = memory.doublesAt(at, stateDoubles.liftReach + 1);
    this.row = memory.ints(index.rows.width / 4);
    this.liftRanges = memory.ints(mostRanges);
    this.ints[stateInts.row] = this.row.byteOffset;
    this.ints[stateInts.liftRanges] = this.liftRanges.byteOffset;
    this.writePlaces();
    for (const name of ["own", "ofPlaces", "nowhere"] as const) this.writeLists(name);
    this.writeCosts(parameters);
    new WeighTables(memory, this.ints).write(index, tables, fullFits);
    this.answer();
  }

  /** The bytes that it takes at most. */
  static bytesFor(index: RegionIndex, tables: WorkTables, grid: PlaceGrid, steps: number): number {
    const perPlace = record.recordBytes + 16 + 4 * 4 + 8 * (steps + 1);
    const ofModes = modeSets * (8 * (keptMinutes + 1) + lookupBytes + 32);
    const ofPerson = index.rows.width + 4 * mostRanges;
    return grid.room * perPlace + ofModes + ofPerson + WeighTables.bytesFor(index, tables) + 4096;
  }

  /**
   * Weighs a person against every place in reach, into the own list and, unless `alone`, into those of the places;
   * gives how many there were.
   */
  weigh(person: number, rank: number, alone: boolean): number {
    this.turnTo(person, rank, alone);
    const scanned = this.lookAlongOwnWay() + this.lookWithLift();
    this.run();
    return scanned;
  }

  /** As {@link weigh}, of somebody who says yes, but only what is ready and into the own list alone. */
  weighReady(person: number, rank: number): number {
    this.turnTo(person, rank, true);
    const scanned = this.lookAlongOwnWay();
    this.runReady();
    return scanned;
  }

  private turnTo(person: number, rank: number, alone: boolean): void {
    const { sight, index } = this.parts;
    const { ints, doubles } = this;
    const { memory } = index;
    const int = person * record.ints;
    ints[stateInts.slot] = person;
    ints[stateInts.rank] = rank;
    ints[stateInts.traits] = memory.personInts[int + record.traits]!;
    ints[stateInts.mySlots] = sight.slots;
    ints[stateInts.talents] = memory.personInts[int + record.talents]!;
    ints[stateInts.alone] = Number(alone);
    const words = this.row.length;
    const { capacityInts } = memory;
    for (let word = 0; word < words; word++) this.row[word] = capacityInts[person * words + word]!;
    this.turnToModes(sight.modes);
    doubles[stateDoubles.x] = sight.x;
    doubles[stateDoubles.y] = sight.y;
    doubles[stateDoubles.z] = sight.z;
    doubles[stateDoubles.least] = sight.least;
    doubles[stateDoubles.most] = sight.most;
    doubles[stateDoubles.way] = sight.way;
    doubles[stateDoubles.wayMargin] = sight.wayMargin;
    ints[stateInts.wayEndless] = Number(sight.wayKm === Infinity);
  }

  private lookAlongOwnWay(): number {
    const { sight, filter } = this.parts;
    const written = sight.turnTo("own way");
    this.ints[stateInts.ownWritten] = written;
    this.doubles[stateDoubles.ownReach] = filter.floats[query.reach]!;
    return countIn(filter.ranges, written);
  }

  private lookWithLift(): number {
    const { sight, filter, parameters } = this.parts;
    const { ints, doubles, liftRanges } = this;
    ints[stateInts.liftWritten] = 0;
    if (parameters.costs.transport > parameters.limits.cost) return 0;
    const written = sight.turnTo("with a lift", liftRanges);
    ints[stateInts.liftWritten] = written;
    doubles[stateDoubles.liftInner] = filter.floats[query.inner]!;
    doubles[stateDoubles.liftReach] = filter.floats[query.reach]!;
    doubles[stateDoubles.car] = sight.car;
    doubles[stateDoubles.carMargin] = chordMargin(sight.car);
    ints[stateInts.carEndless] = Number(sight.carKm === Infinity);
    return countIn(liftRanges, written);
  }

  private writePlaces(): void {
    const { memory, grid, filter, sight, index, outcomes } = this.parts;
    const { ints } = this;
    const places = memory.doubles(grid.room * record.doubles);
    places.set(grid.doubles);
    const terms = new Int32Array(places.buffer, places.byteOffset, places.length * 2);
    const hours = memory.doubles(grid.room * 2);
    for (let at = 0; at < grid.count; at++) {
      const kind = grid.ints[at * record.ints + record.kind]!;
      if (index.kinds.all[kind]!.reducedAllowed) terms[at * record.ints + record.terms]! |= allows;
      hours[2 * at] = outcomes.fullHours[kind]!;
      hours[2 * at + 1] = outcomes.mostHours[kind]!;
    }
    const slots = memory.ints(grid.room);
    slots.set(grid.slots);
    const ranks = memory.ints(grid.room);
    ranks.set(grid.ranks);
    const radii = memory.doubles(sight.radii.length);
    radii.set(sight.radii);
    const widenCosts = memory.ints(sight.widenCosts.length);
    widenCosts.set(sight.widenCosts);
    ints[stateInts.query] = filter.ints.byteOffset;
    ints[stateInts.places] = places.byteOffset;
    ints[stateInts.hoursAt] = hours.byteOffset;
    ints[stateInts.slots] = slots.byteOffset;
    ints[stateInts.ranks] = ranks.byteOffset;
    ints[stateInts.found] = filter.found.byteOffset;
    ints[stateInts.rest] = filter.rest.byteOffset;
    ints[stateInts.ownRanges] = filter.ranges.byteOffset;
    ints[stateInts.mayAsk] = memory.ints(grid.room).byteOffset;
    ints[stateInts.mayMend] = memory.ints(grid.room).byteOffset;
    ints[stateInts.radii] = radii.byteOffset;
    ints[stateInts.widenCosts] = widenCosts.byteOffset;
    ints[stateInts.radiusSteps] = widenCosts.length;
    ints[stateInts.fewTalents] = Number(sight.fewTalents);
  }

  private writeLists(name: ListsName): void {
    const lists = this.parts[name];
    const { ints } = this;
    ints[stateInts[`${name}.length`]] = lists.length;
    ints[stateInts[`${name}.room`]] = lists.room;
    for (const [part, numbers] of Object.entries(lists.parts)) {
      ints[stateInts[`${name}.${part as keyof RankedLists["parts"]}`]] = numbers.byteOffset;
    }
  }

  private writeCosts({ costs, limits }: ScreeningParameters): void {
    const { memory, softMend, hardMend } = this.parts;
    const { ints } = this;
    ints[stateInts.openPlace] = costs.openPlace;
    ints[stateInts.fund] = costs.fund;
    ints[stateInts.transport] = costs.transport;
    ints[stateInts.allowReduced] = costs.allowReduced;
    ints[stateInts.aid] = costs.aid;
    ints[stateInts.limit] = limits.cost;
    ints[stateInts.softMend] = softMend;
    ints[stateInts.hardMend] = hardMend;
    const slotCosts = memory.ints(shorts);
    for (let short = 1; short < shorts; short++) {
      slotCosts[short] = stepCost(short, costs.slots) ?? never;
    }
    ints[stateInts.slotCosts] = slotCosts.byteOffset;
    const hourSteps = memory.doubles(costs.hours.length);
    hourSteps.set(costs.hours.map(({ within }) => within));
    const hourCosts = memory.ints(costs.hours.length);
    hourCosts.set(costs.hours.map(({ cost }) => cost));
    ints[stateInts.hourSteps] = hourSteps.byteOffset;
    ints[stateInts.hourCosts] = hourCosts.byteOffset;
    ints[stateInts.hourStepCount] = hourSteps.length;
    const liftCosts = memory.ints(levels);
    for (let level = 1; level < levels; level++) {
      liftCosts[level] = stepCost(level, costs.language) ?? never;
    }
    ints[stateInts.liftCosts] = liftCosts.byteOffset;
  }

  private turnToModes(modes: number): void {
    const { memory, sight } = this.parts;
    if (this.stepsAt[modes] === 0) {
      const steps = memory.doubles(sight.steps.length);
      steps.set(sight.steps);
      this.stepsAt[modes] = steps.byteOffset;
      const starts = memory.bytes(sight.starts.length);
      starts.set(sight.starts);
      this.startsAt[modes] = starts.byteOffset;
    }
    this.ints[stateInts.steps] = this.stepsAt[modes]!;
    this.ints[stateInts.starts] = this.startsAt[modes]!;
  }

  /** Lets the module ask for the rules. */
  private answer(): void {
    const { memory, sight, outcomes, repairs, fit } = this.parts;
    memory.answers = {
      isOnThisSide: (at, byLift) => Number(sight.isOnThisSideByRule(at, byLift !== 0)),
      radiusCost: (at) => sight.radiusCostByRule(at),
      minutes: (at) => sight.minutesByRule(at),
      talents: (at) => sight.countTalents(at),
      settle: (kind) => {
        fit();
        return outcomes.settleByRule(kind);
      },
      settledHours: (kind) => outcomes.hours[kind]!,
      repair: (kind, slot) => {
        fit();
        return repairs.repairByRule(kind, slot);
      },
    };
  }
}

/** Positions in so many numbers of ranges. */
function countIn(ranges: Int32Array, written: number): number {
  let count = 0;
  for (let one = 0; one < written; one += 2) count += ranges[one + 1]! - ranges[one]!;
  return count;
}
