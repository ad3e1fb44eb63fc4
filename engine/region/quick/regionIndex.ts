import type { CapacityList } from "../../capacity/capacityList.ts";
import type { World } from "../../screening/world.ts";
import { prepareWorld } from "../../screening/world.ts";
import type { Candidate, Opening, RegionFile } from "../regionFile.ts";
import { CapacityRows } from "./capacityRows.ts";
import { Dictionary } from "./dictionary.ts";
import { IdRanks } from "./idRanks.ts";
import { Kinds } from "./kinds.ts";
import { idOfPerson, readPerson, writePerson } from "./personRecord.ts";
import { idOfPlace, readPlace, writePlace } from "./placeRecord.ts";
import type { RegionSlots } from "./regionParts.ts";
import * as record from "./records.ts";
import { RegionMemory } from "./regionMemory.ts";
import { layoutFaults } from "./sections.ts";
import { recordFaults } from "./recordFaults.ts";

/** A buffer that holds no region that can be used: what is wrong, one line each. */
export class RegionBufferError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.name = "RegionBufferError";
    this.faults = faults;
  }
}

/** What the section `work` holds. */
interface Work extends Pick<RegionFile, "tasks" | "profiles"> {
  readonly list: string;
}

/** A region whose places and people may come one by one. */
export interface RegionSource extends Pick<RegionFile, "tasks" | "profiles"> {
  readonly openings: Iterable<Opening>;
  readonly candidates: Iterable<Candidate>;
}

/**
 * A region in numbers over shared memory: made once from a region, read by many workers, and kept true as
 * people and places come, change and go, without making it again. A slot is the number of a place or person
 * in the order in which they came; who goes leaves an empty slot.
 */
export class RegionIndex implements RegionSlots {
  readonly list: CapacityList;
  readonly memory: RegionMemory;
  readonly rows: CapacityRows;
  readonly world: World;
  readonly kinds: Kinds;
  readonly talents: Dictionary;
  readonly papers: Dictionary;
  private placeSlots: Map<string, number> | undefined;
  private personSlots: Map<string, number> | undefined;
  private placeRanks: IdRanks | undefined;
  private personRanks: IdRanks | undefined;
  /** Goes up with every place that comes, changes or goes. */
  placesVersion = 0;

  private constructor(memory: RegionMemory, list: CapacityList, work: Work, texts: Texts) {
    this.list = list;
    this.memory = memory;
    this.rows = new CapacityRows(list);
    this.world = prepareWorld(work, list);
    this.talents = new Dictionary(texts.talents);
    this.papers = new Dictionary(texts.papers);
    this.kinds = new Kinds(this.world);
  }

  /**
   * Takes a valid region and the capacity list its people are described in, gives its index. Room is made at
   * once for as many as are `expected`; with more, all moves to a larger buffer now and then.
   */
  static of(
    region: RegionSource,
    list: CapacityList,
    expected: { places: number; people: number } = { places: 1024, people: 1024 },
  ): RegionIndex {
    const { tasks, profiles, openings, candidates } = region;
    const rows = new CapacityRows(list);
    const memory = RegionMemory.empty(expected.places, expected.people, rows.width);
    const work = { list: list.list, tasks, profiles };
    memory.replace("work", JSON.stringify(work));
    const index = new RegionIndex(memory, list, work, { talents: [], papers: [] });
    for (const opening of openings) index.write(opening);
    for (const candidate of candidates) index.writeCandidate(candidate);
    index.placeRanks = new IdRanks(index.places(), index.ofPlaces, false);
    index.personRanks = new IdRanks(index.people(), index.ofPeople, false);
    index.keepTexts();
    return index;
  }

  /**
   * Takes a buffer that {@link buffer} gave, here or elsewhere, and the same list. With `trusted` the records
   * are not looked through: for a worker whose own program made it. Throws a RegionBufferError.
   */
  static open(buffer: SharedArrayBuffer, list: CapacityList, trusted = false): RegionIndex {
    const faults = layoutFaults(buffer);
    if (faults.length > 0) throw new RegionBufferError(faults);
    const memory = new RegionMemory(buffer);
    const work = parsed<Work>(memory, "work");
    const texts = parsed<Texts>(memory, "texts");
    if (work.list !== list.list) {
      throw new RegionBufferError([`it is in list "${work.list}", not in "${list.list}"`]);
    }
    const index = new RegionIndex(memory, list, work, texts);
    const wrong = trusted ? [] : recordFaults(index);
    if (wrong.length > 0) throw new RegionBufferError(wrong);
    for (const slot of index.places()) {
      if (index.kinds.note(memory, slot)) continue;
      throw new RegionBufferError([`place ${slot}: its kind has the number of another`]);
    }
    return index;
  }

  /** All of it, to keep or to share. */
  get buffer(): SharedArrayBuffer {
    return this.memory.buffer;
  }

  /** Slots of places, empty ones included. */
  get placeCount(): number {
    return this.memory.used("places") / record.recordBytes;
  }

  /** Slots of people, empty ones included. */
  get personCount(): number {
    return this.memory.used("people") / record.recordBytes;
  }

  /** The slots of the places that are there. */
  *places(): Generator<number, void, undefined> {
    for (let slot = 0; slot < this.placeCount; slot++) if (this.hasPlace(slot)) yield slot;
  }

  /** The slots of the people who are there. */
  *people(): Generator<number, void, undefined> {
    for (let slot = 0; slot < this.personCount; slot++) if (this.hasPerson(slot)) yield slot;
  }

  hasPlace(slot: number): boolean {
    return (this.memory.placeInts[slot * record.ints + record.terms]! & record.inUse) !== 0;
  }

  hasPerson(slot: number): boolean {
    return (this.memory.personInts[slot * record.ints + record.traits]! & record.inUse) !== 0;
  }

  openingAt(slot: number): Opening {
    return readPlace(this, slot);
  }

  candidateAt(slot: number): Candidate {
    return readPerson(this, slot);
  }

  openingId(slot: number): string {
    return idOfPlace(this, slot);
  }

  candidateId(slot: number): string {
    return idOfPerson(this, slot);
  }

  /** The slot of an opening, or undefined when it is not there. */
  slotOfOpening(id: string): number | undefined {
    this.placeSlots ??= new Map([...this.places()].map((slot) => [this.openingId(slot), slot]));
    return this.placeSlots.get(id);
  }

  /** The slot of a candidate, or undefined when they are not there. */
  slotOfCandidate(id: string): number | undefined {
    this.personSlots ??= new Map([...this.people()].map((slot) => [this.candidateId(slot), slot]));
    return this.personSlots.get(id);
  }

  /** Adds an opening of one of the profiles, or changes the one with its id; gives its slot. */
  putOpening(opening: Opening): number {
    const known = this.slotOfOpening(opening.id);
    const slot = this.write(opening, known);
    this.placesVersion++;
    this.keepTexts();
    if (known === undefined) {
      this.placeSlots!.set(opening.id, slot);
      this.ranksOfPlaces().add(slot);
    }
    return slot;
  }

  /** Adds a candidate, or changes the one with this id; gives the slot. */
  putCandidate(candidate: Candidate): number {
    const known = this.slotOfCandidate(candidate.id);
    const slot = this.writeCandidate(candidate, known);
    this.keepTexts();
    if (known === undefined) {
      this.personSlots!.set(candidate.id, slot);
      this.ranksOfPeople().add(slot);
    }
    return slot;
  }

  /** Takes an opening away; gives its slot, or undefined when it is not there. */
  removeOpening(id: string): number | undefined {
    const slot = this.slotOfOpening(id);
    if (slot === undefined) return undefined;
    this.ranksOfPlaces().remove(slot);
    this.placeSlots!.delete(id);
    this.placesVersion++;
    this.memory.placeInts[slot * record.ints + record.terms]! &= ~record.inUse;
    return slot;
  }

  /** Takes a candidate away; gives the slot, or undefined when they are not there. */
  removeCandidate(id: string): number | undefined {
    const slot = this.slotOfCandidate(id);
    if (slot === undefined) return undefined;
    this.ranksOfPeople().remove(slot);
    this.personSlots!.delete(id);
    this.memory.personInts[slot * record.ints + record.traits]! &= ~record.inUse;
    return slot;
  }

  private write(opening: Opening, known?: number): number {
    const slot = known ?? this.memory.extend("places", record.recordBytes) / record.recordBytes;
    if (known === undefined) this.memory.extend("placeDetails", record.placeDetailBytes);
    writePlace(this, slot, opening, known === undefined);
    return slot;
  }

  private writeCandidate(candidate: Candidate, known?: number): number {
    const slot = known ?? this.memory.extend("people", record.recordBytes) / record.recordBytes;
    if (known === undefined) {
      this.memory.extend("peopleDetails", record.personDetailBytes);
      this.memory.extend("capacities", this.rows.width);
    }
    writePerson(this, slot, candidate, known === undefined);
    return slot;
  }

  private keepTexts(): void {
    const kept = this.memory.used("texts") === 0 ? undefined : this.textCount;
    this.textCount = this.talents.texts.length + this.papers.texts.length;
    if (kept === this.textCount) return;
    this.memory.replace(
      "texts",
      JSON.stringify({ talents: this.talents.texts, papers: this.papers.texts }),
    );
  }

  private textCount = 0;

  private readonly ofPlaces = {
    read: (slot: number) =>
      this.memory.placeDetailInts[slot * record.placeDetailInts + record.placeRank]!,
    write: (slot: number, rank: number) => {
      this.memory.placeDetailInts[slot * record.placeDetailInts + record.placeRank] = rank;
    },
    id: (slot: number) => this.openingId(slot),
  };

  private readonly ofPeople = {
    read: (slot: number) =>
      this.memory.personDetailInts[slot * record.personDetailInts + record.personRank]!,
    write: (slot: number, rank: number) => {
      this.memory.personDetailInts[slot * record.personDetailInts + record.personRank] = rank;
    },
    id: (slot: number) => this.candidateId(slot),
  };

  private ranksOfPlaces(): IdRanks {
    return (this.placeRanks ??= new IdRanks(
      [...this.places()].filter((slot) => this.ofPlaces.read(slot) > 0),
      this.ofPlaces,
      true,
    ));
  }

  private ranksOfPeople(): IdRanks {
    return (this.personRanks ??= new IdRanks(
      [...this.people()].filter((slot) => this.ofPeople.read(slot) > 0),
      this.ofPeople,
      true,
    ));
  }
}

/** What the section `texts` holds. */
interface Texts {
  readonly talents: readonly string[];
  readonly papers: readonly string[];
}

function parsed<T>(memory: RegionMemory, section: "work" | "texts"): T {
  try {
    return JSON.parse(memory.text(section)) as T;
  } catch {
    throw new RegionBufferError([`section ${section} is no JSON: part of it was lost`]);
  }
}
