import type { ScreeningParameters } from "../../screening/parameters.ts";
import { FilterMemory } from "./filter/filterMemory.ts";
import type { ListedSlots } from "./listedSlots.ts";
import { FullFits } from "./filter/fullFits.ts";
import { costBits, costMask, query } from "./filter/filterQuery.ts";
import { PlaceFilter } from "./filter/placeFilter.ts";
import { PairNoter } from "./notes/pairNoter.ts";
import { PackageOutcomes, ready, unsettled } from "./packageOutcomes.ts";
import { PackageRepairs } from "./packageRepairs.ts";
import { nearFrom, talentWeight } from "./pairClasses.ts";
import { PairSight } from "./pairSight.ts";
import { PersonTasks } from "./personTasks.ts";
import { PlaceGrid } from "./placeGrid.ts";
import { RankedLists } from "./rankedLists.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { PairWeigher } from "./weigh/pairWeigher.ts";
import { WorkTables } from "./workTables.ts";

const [saysYes, saysNo] = [0, 1];

/** Weighs people against the places of a region, by numbers, and keeps the best for both. */
export class PairScan {
  readonly grid: PlaceGrid;
  /** The lists of the places, by position in the grid. */
  readonly ofPlaces: RankedLists;
  /** The list of {@link weighAlone}. */
  readonly ownList: RankedLists;
  /** Where places are not to take anybody. */
  private readonly nowhere: RankedLists;
  /** Pairs that were looked at. */
  scanned = 0;
  private readonly index: RegionIndex;
  private readonly filter: PlaceFilter;
  private readonly fullFits: FullFits;
  private readonly sight: PairSight;
  private readonly person: PersonTasks;
  private outcomes: PackageOutcomes;
  private repairs: PackageRepairs;
  private readonly parameters: ScreeningParameters;
  /** The least that it costs to mend tasks or package: with aids, and where no aid will do. */
  private readonly softMend: number;
  private readonly hardMend: number;
  /** Per position: whether it may be reduced, hours of its basis and of all of its tasks. */
  private readonly allows: Uint8Array;
  private readonly fullHours: Float64Array;
  private readonly mostHours: Float64Array;
  /** Positions that are left for later, by the best class they can come to. */
  private readonly mayAsk: Int32Array;
  private readonly mayMend: Int32Array;
  /** What weighs where WebAssembly is to be had and no place can come. */
  private readonly weigher: PairWeigher | undefined;
  private own!: RankedLists;
  /** The number of the list in {@link own}. */
  private list = 0;
  private takenBy: RankedLists;
  private slot = 0;
  private rank = 0;
  private affinity = 0;
  private begun = false;

  /**
   * `length` of the lists of the places, `ownLength` of {@link ownList}; `withModule` false leaves all to TypeScript;
   * `free`: how many places may still come, which leaves all but the first look to it.
   */
  constructor(
    index: RegionIndex,
    parameters: ScreeningParameters,
    length: number,
    withModule = true,
    free = 0,
    ownLength: number = length,
  ) {
    const grid = new PlaceGrid(index, free);
    const tables = new WorkTables(index);
    const bytes =
      PlaceFilter.bytesFor(grid.room) +
      FullFits.bytesFor(index, tables) +
      PairWeigher.bytesFor(index, tables, grid, parameters.costs.widenRadius.length, ownLength) +
      RankedLists.bytesFor(grid.room, length) +
      RankedLists.bytesFor(1, ownLength);
    const memory = new FilterMemory(bytes, withModule);
    this.index = index;
    this.parameters = parameters;
    const { language, allowReduced, aid } = parameters.costs;
    this.hardMend = Math.min(allowReduced, ...language.map(({ cost }) => cost));
    this.softMend = Math.min(this.hardMend, aid);
    this.grid = grid;
    this.filter = new PlaceFilter(index, grid, parameters, memory);
    this.fullFits = new FullFits(index, tables, memory);
    this.sight = new PairSight(index, grid, this.filter, parameters);
    this.person = new PersonTasks(index, tables);
    this.outcomes = new PackageOutcomes(this.person);
    this.repairs = new PackageRepairs(this.person, parameters);
    this.ofPlaces = new RankedLists(grid.room, length, this.filter.worst, memory);
    this.nowhere = new RankedLists(grid.room, 0, this.filter.none, memory);
    this.ownList = new RankedLists(1, ownLength, memory.bytes(1), memory);
    this.takenBy = this.ofPlaces;
    this.allows = new Uint8Array(grid.room);
    this.fullHours = new Float64Array(grid.room);
    this.mostHours = new Float64Array(grid.room);
    for (let at = 0; at < grid.count; at++) this.fill(at);
    this.mayAsk = new Int32Array(grid.room);
    this.mayMend = new Int32Array(grid.room);
    if (memory.exports === undefined || free > 0) return;
    const { filter, fullFits, sight, person, outcomes, repairs } = this;
    const { ofPlaces, nowhere, softMend, hardMend, ownList: own } = this;
    const fit = (): void => this.fit();
    const look = (slot: number): void => this.look(slot);
    const work = {
      index,
      tables,
      grid,
      filter,
      fullFits,
      sight,
      person,
      outcomes,
      repairs,
      look,
      fit,
    };
    const lists = { own, ofPlaces, nowhere };
    this.weigher = new PairWeigher({ ...work, ...lists, parameters, memory, softMend, hardMend });
  }

  /** Makes what notes pairs of the same people and places in full. */
  noter(): PairNoter {
    const { index, grid, sight, person: tasks, parameters } = this;
    const fit = (): void => this.fit();
    return new PairNoter({ index, grid, sight, tasks, parameters, fit });
  }

  /** Turns to a person without weighing them. */
  look(person: number): void {
    this.slot = person;
    this.begun = false;
    this.sight.look(person);
  }

  /** Makes sure that tasks are about the person who is looked at. */
  private fit(): void {
    if (this.begun) return;
    this.person.begin(this.slot);
    this.begun = true;
  }

  private fill(at: number): void {
    const kind = this.grid.ints[at * record.ints + record.kind]!;
    this.allows[at] = Number(this.index.kinds.all[kind]!.reducedAllowed);
    this.fullHours[at] = this.outcomes.fullHours[kind]!;
    this.mostHours[at] = this.outcomes.mostHours[kind]!;
  }

  /** Takes a place that changed and its position, or one that came; gives its position. There must be room. */
  refresh(slot: number, known?: number): number {
    const at = known ?? this.grid.add(slot);
    this.grid.copy(at);
    if (!this.outcomes.noteKinds()) {
      // With room for more, as most places that change are of a kind that there was not.
      const room = 2 * this.index.kinds.all.length;
      this.outcomes = new PackageOutcomes(this.person, room);
      this.repairs = new PackageRepairs(this.person, this.parameters, room);
    }
    this.filter.fill(at);
    this.sight.fill(at);
    this.fill(at);
    return at;
  }

  /** Leaves a position out of all that is weighed from here on, and empties its list. */
  leaveOut(at: number): void {
    this.filter.leaveOut(at);
    this.ofPlaces.clear(at);
  }

  /**
   * Weighs one person against every place in reach and puts what may come in into a list of `own` and, unless
   * `alone`, into {@link ofPlaces}. What may come to the best is weighed first, so that lists are soon full of
   * it and the rest need not be weighed.
   */
  weigh(person: number, own: RankedLists, list = 0, alone = false): void {
    if (!this.begin(person, own, list)) return;
    this.takenBy = alone ? this.nowhere : this.ofPlaces;
    this.filter.ints[query.worst] = this.takenBy.worst.byteOffset;
    this.fullFits.look(person);
    this.filter.ints[query.best] = this.affinity === saysYes ? 0 : nearFrom;

    const written = this.sight.turnTo("own way");
    this.countIn(written);
    this.weighWithout(this.find(written, 0, 0));
    const { cost } = this.parameters.limits;
    this.weighWith(this.find(written, 1, cost));
    if (this.parameters.costs.transport > cost) return;
    const beyond = this.sight.turnTo("with a lift");
    this.countIn(beyond);
    this.weighWith(this.find(beyond, 1, cost));
  }

  /**
   * Takes slots of people, weighs them in that order and writes their lists into `into`, by slot; `onlyReady`: only what is
   * ready, and not into {@link ofPlaces}. The list of the last one is in {@link ownList}.
   */
  weighAll(people: Int32Array, into: ListedSlots, onlyReady = false): void {
    const { weigher, ownList } = this;
    if (weigher !== undefined) {
      this.scanned += weigher.weigh(people, into, onlyReady, onlyReady);
      return;
    }
    for (const person of people) {
      ownList.clear(0);
      if (onlyReady) this.weighReady(person);
      else this.weigh(person, ownList);
      into.counts[person] = ownList.counts[0]!;
      ownList.write(0, into.others, into.classes, person * into.length);
    }
  }

  /** Weighs one person into {@link ownList} alone. */
  weighAlone(person: number): void {
    const { weigher, ownList } = this;
    if (weigher !== undefined) {
      this.scanned += weigher.weigh(Int32Array.of(person), undefined, true);
      return;
    }
    ownList.clear(0);
    this.weigh(person, ownList, 0, true);
  }

  private begin(person: number, own: RankedLists, list: number): boolean {
    const { memory } = this.index;
    const traits = memory.personInts[person * record.ints + record.traits]!;
    this.affinity = (traits >> record.affinityShift) & 3;
    if (this.affinity === saysNo) return false;
    this.own = own;
    this.list = list;
    this.rank = memory.personDetailInts[person * record.personDetailInts + record.personRank]!;
    this.look(person);
    return true;
  }

  /** Weighs one person against one position, and puts it into a list of `own` and into {@link ofPlaces}. */
  weighAt(person: number, at: number, own: RankedLists, list: number): void {
    if (!this.begin(person, own, list)) return;
    this.takenBy = this.ofPlaces;
    const atBest = this.affinity === saysYes ? ready : nearFrom;
    const { most } = this.sight;
    if (this.sight.face("own way")) {
      this.weighPart(at, atBest, Math.min(this.mostHours[at]!, most));
    }
    const { costs, limits } = this.parameters;
    if (costs.transport > limits.cost || !this.sight.face("with a lift")) return;
    this.weighPart(at, nearFrom + costs.transport, 0);
  }

  /** Only what is ready: where all conditions hold and all basis tasks together surely fit. */
  private weighReady(person: number): void {
    const { filter, fullFits, sight, ownList: own } = this;
    if (!this.begin(person, own, 0) || this.affinity !== saysYes) return;
    this.takenBy = this.nowhere;
    filter.ints[query.worst] = this.nowhere.worst.byteOffset;
    fullFits.look(person);
    filter.ints[query.best] = ready;
    const written = sight.turnTo("own way");
    this.countIn(written);
    const count = this.find(written, 0, 0);
    for (let one = 0; one < count; one++) {
      const at = filter.found[one]! >> costBits;
      const hours = Math.min(this.fullHours[at]!, sight.most);
      if (!own.mayHave(0, ready, hours) || sight.costAt(at) > 0) continue;
      const talents = sight.talentsAt(at);
      if (!this.mayTake(at, ready, hours, talents)) continue;
      this.take(at, ready, hours, sight.tieAt(at, talents));
    }
  }

  private countIn(written: number): void {
    const { ranges } = this.filter;
    for (let range = 0; range < written; range += 2) {
      this.scanned += ranges[range + 1]! - ranges[range]!;
    }
  }

  private find(written: number, fewest: number, limit: number): number {
    this.filter.rest[0] = 0;
    if (written === 0) return 0;
    const { ints } = this.filter;
    ints[query.fewest] = fewest;
    ints[query.limit] = limit;
    ints[query.myWorst] = this.own.worst[this.list]!;
    // Who is not sure of a yes can be ready nowhere: for them only what is impossible is put aside.
    const { unsure, impossible } = this.fullFits;
    return this.filter.find(
      written,
      limit === 0 && this.affinity === saysYes ? unsure : impossible,
    );
  }

  /** Of positions that were found: those where all conditions seem to hold. */
  private weighWithout(count: number): void {
    const { sight, allows } = this;
    const { found, rest } = this.filter;
    const yes = this.affinity === saysYes;
    const atBest = yes ? ready : nearFrom;
    for (let one = 0; one < count; one++) {
      const at = found[one]! >> costBits;
      this.weighFull(at, atBest, Math.min(this.fullHours[at]!, sight.most));
    }
    let [ask, mend] = [0, 0];
    for (let one = 1; one <= rest[0]!; one++) {
      const at = rest[one]! >> costBits;
      if (yes && allows[at] === 1) {
        this.weighPart(at, 1, Math.min(this.mostHours[at]!, sight.most));
      } else if (allows[at] === 1 || !this.isImpossible(at)) this.mayAsk[ask++] = at;
      else this.mayMend[mend++] = at;
    }
    for (let one = 0; one < ask; one++) {
      const at = this.mayAsk[one]!;
      if (this.isImpossible(at)) {
        this.weighPart(at, nearFrom, Math.min(this.mostHours[at]!, sight.most));
      } else this.weighFull(at, nearFrom, Math.min(this.fullHours[at]!, sight.most));
    }
    for (let one = 0; one < mend; one++) this.weighMend(this.mayMend[one]!, 0);
  }

  private isImpossible(at: number): boolean {
    return this.isIn(this.fullFits.impossible, at);
  }

  /** Whether the profile of a position is in a set. */
  private isIn(set: Int32Array, at: number): boolean {
    const profile = this.filter.profiles[at]!;
    return (set[profile >> 5]! & (1 << (profile & 31))) !== 0;
  }

  /** Of positions that were found: those where a condition has to be mended, the cheapest first. */
  private weighWith(count: number): void {
    const { found, rest } = this.filter;
    const { cost } = this.parameters.limits;
    for (let least = 1; least <= cost; least++) {
      for (let one = 0; one < count; one++) {
        if ((found[one]! & costMask) !== least) continue;
        this.weighFull(found[one]! >> costBits, nearFrom + least, 0);
      }
      for (let one = 1; one <= rest[0]!; one++) {
        if ((rest[one]! & costMask) !== least) continue;
        const at = rest[one]! >> costBits;
        if (this.allows[at] === 1) this.weighPart(at, nearFrom + least, 0);
        else this.weighMend(at, least);
      }
    }
  }

  /**
   * A pair whose full package is out of the question where no smaller one is allowed, and whose conditions cost
   * `least` or more: tasks or package have to be mended.
   */
  private weighMend(at: number, least: number): void {
    const { own, list, takenBy, sight } = this;
    const mend = this.isIn(this.fullFits.hard, at) ? this.hardMend : this.softMend;
    const atBest = nearFrom + least + mend;
    if (!own.mayHave(list, atBest, 0) && !takenBy.mayHave(at, atBest, 0)) return;
    const cost = sight.costAt(at);
    if (cost + mend > this.parameters.limits.cost) return;
    const talents = sight.talentsAt(at);
    if (!this.mayTake(at, nearFrom + cost + mend, 0, talents)) return;
    this.fit();
    this.repair(at, cost, talents);
  }

  /** A pair whose full package is possible: what it comes to with it, unless a condition costs more. */
  private weighFull(at: number, atBest: number, hours: number): void {
    const { own, list, takenBy, sight } = this;
    if (!own.mayHave(list, atBest, hours) && !takenBy.mayHave(at, atBest, hours)) return;
    const cost = sight.costAt(at);
    if (cost > this.parameters.limits.cost) return;
    const ofClass = cost > 0 ? nearFrom + cost : atBest;
    const talents = sight.talentsAt(at);
    const weighed = cost > 0 ? 0 : hours;
    if (!this.mayTake(at, ofClass, weighed, talents)) return;
    this.take(at, ofClass, weighed, sight.tieAt(at, talents));
  }

  /** A pair whose package, if any, has yet to be worked out. */
  private weighPart(at: number, atBest: number, mostHours: number): void {
    const { own, list, takenBy, sight, outcomes } = this;
    if (!own.mayHave(list, atBest, mostHours) && !takenBy.mayHave(at, atBest, mostHours)) return;
    const { limits } = this.parameters;
    const cost = sight.costAt(at);
    if (cost > limits.cost) return;
    const talents = sight.talentsAt(at);
    const bound = cost > 0 ? Math.max(atBest, nearFrom + cost) : atBest;
    if (!this.mayTake(at, bound, cost > 0 ? 0 : mostHours, talents)) return;
    this.fit();
    const kind = this.grid.ints[at * record.ints + record.kind]!;
    const settled = outcomes.settle(kind);
    let ofClass = settled;
    let hours = 0;
    if (settled === unsettled) {
      if (cost >= limits.cost || !this.mayTake(at, nearFrom + cost + 1, 0, talents)) return;
      this.repair(at, cost, talents);
      return;
    }
    if (cost > 0) ofClass = nearFrom + cost;
    else hours = Math.min(outcomes.hours[kind]!, sight.most);
    this.take(at, ofClass, hours, sight.tieAt(at, talents));
  }

  /** A pair whose conditions cost so much, and more is needed: what it comes to when that is mended too. */
  private repair(at: number, cost: number, talents: number): void {
    const { own, list, takenBy, sight, grid } = this;
    const { limits } = this.parameters;
    const worst = Math.max(own.worst[list]!, takenBy.worst[at]!);
    const budget = Math.min(limits.cost, worst - nearFrom) - cost;
    const kind = grid.ints[at * record.ints + record.kind]!;
    const all = cost + this.repairs.repair(kind, grid.slots[at]!, budget);
    if (all <= limits.cost) this.take(at, nearFrom + all, 0, sight.tieAt(at, talents));
  }

  /** Whether a pair with so many talents in common may come into either list, were its id the best. */
  private mayTake(at: number, ofClass: number, hours: number, talents: number): boolean {
    const { own, list, takenBy, sight } = this;
    if (own.isBetter(list, ofClass, hours) || takenBy.isBetter(at, ofClass, hours)) return true;
    const weight = talents * talentWeight;
    return (
      (own.mayHave(list, ofClass, hours) && sight.mayTake(own.worstTies[list]! + weight)) ||
      (takenBy.mayHave(at, ofClass, hours) && sight.mayTake(takenBy.worstTies[at]! + weight))
    );
  }

  private take(at: number, ofClass: number, hours: number, tie: number): void {
    const { own, list, takenBy, grid } = this;
    if (own.mayTake(list, ofClass, hours, tie)) {
      own.take(list, ofClass, hours, tie, grid.ranks[at]!, grid.slots[at]!);
    }
    if (takenBy.mayTake(at, ofClass, hours, tie)) {
      takenBy.take(at, ofClass, hours, tie, this.rank, this.slot);
    }
  }
}
