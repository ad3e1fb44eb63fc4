import type { ScreeningParameters } from "../../../screening/parameters.ts";
import { stepCost } from "../../../screening/parameters.ts";
import { chordMargin, chordSquared, earthRadiusKm, furthestKm } from "../chord.ts";
import type { FilterMemory } from "../filter/filterMemory.ts";
import type { FullFits } from "../filter/fullFits.ts";
import type { PlaceFilter } from "../filter/placeFilter.ts";
import { chordAbove, chordBelow } from "../filter/placeFilter.ts";
import type { ListedSlots } from "../listedSlots.ts";
import type { PackageOutcomes } from "../packageOutcomes.ts";
import type { PackageRepairs } from "../packageRepairs.ts";
import { never } from "../packageRepairs.ts";
import type { PairSight } from "../pairSight.ts";
import type { PersonTasks } from "../personTasks.ts";
import { edgeCosines, edgeSines, mostRanges, type PlaceGrid } from "../placeGrid.ts";
import type { RankedLists } from "../rankedLists.ts";
import * as record from "../records.ts";
import type { RegionIndex } from "../regionIndex.ts";
import { carBit, keptMinutes, lookupBytes } from "../travelSteps.ts";
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
  /** Turns `sight` to a person, and makes sure that `person` is about whom it looks at. */
  readonly look: (person: number) => void;
  readonly fit: () => void;
}

/** Among the terms of a place, as in state.h. */
const allows = 1 << 21;
const modeSets = 64;
/** So many people are weighed in one call. */
const atOnce = 64;
/** Numbers of four bytes of a person before the row of the capacity, and bytes of a limit, as in state.h. */
const headInts = record.ints + 6;
const limitBytes = 48;
const levels = 8;
const shorts = 32;

/**
 * Weighs a person against every place in reach in WebAssembly (weigh.c), into the same lists as TypeScript would.
 * Where only the rules themselves can tell, it asks for them.
 */
export class PairWeigher {
  private readonly parts: WeigherParts;
  private readonly run: (count: number, ready: number) => void;
  private readonly ints: Int32Array;
  private readonly doubles: Float64Array;
  /** People who are weighed next: each the record, degrees, slot and rank, and the row of the capacity. */
  private readonly people: Int32Array;
  private readonly peopleDoubles: Float64Array;
  private readonly personInts: number;
  private readonly outCounts: Int32Array;
  private readonly outOthers: Int32Array;
  private readonly outClasses: Uint8Array;
  private readonly stepsOf: Int32Array;
  private readonly startsOf: Int32Array;
  /** Whom the sight looks at, for who asks for the rules. */
  private lookedAt = -1;

  /** The module must be there. Nothing of the parts may change afterwards but lists and the person. */
  constructor(parts: WeigherParts) {
    const { memory, index, tables, fullFits, parameters, own } = parts;
    const { exports } = memory;
    if (exports === undefined) throw new Error("no module to weigh with");
    this.parts = parts;
    this.run = exports.weigh;
    const at = exports.state();
    this.ints = memory.intsAt(at, stateDoubles.west * 2);
    this.doubles = memory.doublesAt(at, stateDoubles.furthestKm + 1);
    this.personInts = headInts + index.rows.width / 4;
    this.people = memory.ints(atOnce * this.personInts);
    const { buffer, byteOffset, length } = this.people;
    this.peopleDoubles = new Float64Array(buffer, byteOffset, length / 2);
    this.outCounts = memory.ints(atOnce);
    this.outOthers = memory.ints(atOnce * own.length);
    this.outClasses = memory.bytes(atOnce * own.length);
    this.stepsOf = memory.ints(modeSets);
    this.startsOf = memory.ints(modeSets);
    this.writePeople();
    this.writeGrid();
    this.writePlaces();
    for (const name of ["own", "ofPlaces", "nowhere"] as const) this.writeLists(name);
    this.writeCosts(parameters);
    new WeighTables(memory, this.ints).write(index, tables, fullFits);
    this.answer();
  }

  /** The bytes that it takes at most. */
  static bytesFor(
    index: RegionIndex,
    tables: WorkTables,
    grid: PlaceGrid,
    steps: number,
    length: number,
  ): number {
    const perPlace = record.recordBytes + 16 + 4 * 4 + 8 * (steps + 1);
    const ofModes = modeSets * ((8 + limitBytes) * (keptMinutes + 1) + lookupBytes + 64);
    const ofPeople = atOnce * (4 * headInts + index.rows.width + 5 * length + 4) + 8 * mostRanges;
    const ofGrid = 4 * grid.cellStarts.length + 16 * edgeSines.length;
    return (
      grid.room * perPlace +
      ofModes +
      ofPeople +
      ofGrid +
      WeighTables.bytesFor(index, tables) +
      8192
    );
  }

  /**
   * Takes slots of people, weighs them in that order against every place in reach: their lists go into `into`, by
   * slot, and unless `alone` into the lists of the places. `ready`: only what is ready. Gives how many pairs it looked
   * at. The list of the last one stays in the own list.
   */
  weigh(people: Int32Array, into: ListedSlots | undefined, alone: boolean, ready = false): number {
    const { ints } = this;
    ints[stateInts.alone] = Number(alone);
    ints[stateInts.scanned] = 0;
    for (let first = 0; first < people.length; first += atOnce) {
      const count = Math.min(atOnce, people.length - first);
      for (let one = 0; one < count; one++) this.write(one, people[first + one]!);
      this.lookedAt = -1;
      this.run(count, Number(ready));
      if (into === undefined) continue;
      for (let one = 0; one < count; one++) this.read(one, people[first + one]!, into);
    }
    // Counted in 32 bits: a million people among 50,000 places come to more than half of that.
    return ints[stateInts.scanned]! >>> 0;
  }

  private write(one: number, slot: number): void {
    const { people, peopleDoubles, personInts: length } = this;
    const { memory, rows } = this.parts.index;
    const { personInts, personDetailDoubles: details, capacityInts } = memory;
    const to = one * length;
    for (let word = 0; word < record.ints; word++) {
      people[to + word] = personInts[slot * record.ints + word]!;
    }
    const detail = slot * record.personDetailDoubles;
    peopleDoubles[to / 2 + record.doubles] = details[detail + record.lat]!;
    peopleDoubles[to / 2 + record.doubles + 1] = details[detail + record.lon]!;
    people[to + headInts - 2] = slot;
    people[to + headInts - 1] =
      memory.personDetailInts[slot * record.personDetailInts + record.personRank]!;
    const words = rows.width / 4;
    for (let word = 0; word < words; word++) {
      people[to + headInts + word] = capacityInts[slot * words + word]!;
    }
  }

  private read(one: number, slot: number, { counts, others, classes, length }: ListedSlots): void {
    const { outCounts, outOthers, outClasses } = this;
    const count = outCounts[one]!;
    const from = one * length;
    counts[slot] = count;
    for (let entry = 0; entry < count; entry++) {
      others[slot * length + entry] = outOthers[from + entry]!;
      classes[slot * length + entry] = outClasses[from + entry]!;
    }
  }

  private writePeople(): void {
    const { ints } = this;
    ints[stateInts.people] = this.people.byteOffset;
    ints[stateInts.personBytes] = 4 * this.personInts;
    ints[stateInts.outCounts] = this.outCounts.byteOffset;
    ints[stateInts.outOthers] = this.outOthers.byteOffset;
    ints[stateInts.outClasses] = this.outClasses.byteOffset;
  }

  private writeGrid(): void {
    const { memory, grid, filter } = this.parts;
    const { ints, doubles } = this;
    const cells = memory.ints(grid.cellStarts.length);
    cells.set(grid.cellStarts);
    const sines = memory.doubles(edgeSines.length);
    sines.set(edgeSines);
    const cosines = memory.doubles(edgeCosines.length);
    cosines.set(edgeCosines);
    ints[stateInts.cells] = cells.byteOffset;
    ints[stateInts.sines] = sines.byteOffset;
    ints[stateInts.cosines] = cosines.byteOffset;
    ints[stateInts.firstRow] = grid.firstRow;
    ints[stateInts.lastRow] = grid.lastRow;
    ints[stateInts.columns] = grid.columns;
    ints[stateInts.placeCount] = grid.count;
    doubles[stateDoubles.west] = grid.west;
    doubles[stateDoubles.perDegree] = grid.perDegree;
    doubles[stateDoubles.furthestKm] = furthestKm;
    ints[stateInts.bases] = filter.bases[0].byteOffset;
    ints[stateInts.basesForLasting] = filter.bases[1].byteOffset;
    ints[stateInts.ownRanges] = filter.ranges.byteOffset;
    ints[stateInts.liftRanges] = memory.ints(mostRanges).byteOffset;
    ints[stateInts.limits] = memory.bytes(modeSets * (keptMinutes + 1) * limitBytes).byteOffset;
    ints[stateInts.stepsOf] = this.stepsOf.byteOffset;
    ints[stateInts.startsOf] = this.startsOf.byteOffset;
    ints[stateInts.carBit] = carBit;
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

  /** How far one comes by these modes, into memory as in state.h. */
  private writeLimit(modes: number, minutes: number, at: number): void {
    const km = this.parts.sight.travel.limitOf(modes, minutes);
    const chord = chordSquared(Math.max(0, km));
    const degrees = ((km / earthRadiusKm) * 180) / Math.PI;
    const limit = [km, chord, chordMargin(chord), degrees, chordAbove(chord), chordBelow(chord)];
    this.parts.memory.doublesAt(at, limit.length).set(limit);
  }

  private writeSteps(modes: number): void {
    const { memory, sight } = this.parts;
    const [steps, starts] = [sight.travel.stepsOf(modes), sight.travel.startsOf(modes)];
    const keptSteps = memory.doubles(steps.length);
    keptSteps.set(steps);
    const keptStarts = memory.bytes(starts.length);
    keptStarts.set(starts);
    this.stepsOf[modes] = keptSteps.byteOffset;
    this.startsOf[modes] = keptStarts.byteOffset;
  }

  /** Who is weighed, as the rules in TypeScript look at them. */
  private lookAt(slot: number): void {
    if (this.lookedAt === slot) return;
    this.lookedAt = slot;
    this.parts.look(slot);
  }

  /** Lets the module ask for the rules. */
  private answer(): void {
    const { memory, sight, outcomes, repairs, fit } = this.parts;
    memory.answers = {
      limit: (modes, minutes, at) => this.writeLimit(modes, minutes, at),
      steps: (modes) => this.writeSteps(modes),
      look: (slot) => this.lookAt(slot),
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
