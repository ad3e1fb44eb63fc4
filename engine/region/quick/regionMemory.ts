import { placeDetailBytes, personDetailBytes, recordBytes } from "./records.ts";
import type { SectionName } from "./sections.ts";
import { layOut, sectionNames, sectionOf, setUsed } from "./sections.ts";

/** A call takes no more arguments than some thousands. */
const idPiece = 4096;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A buffer of sections with views on them. When a section is full all of it moves to a larger buffer, so
 * that adding to a section takes the same time however much there is.
 */
export class RegionMemory {
  buffer: SharedArrayBuffer;
  placeDoubles!: Float64Array;
  placeInts!: Int32Array;
  placeDetailDoubles!: Float64Array;
  placeDetailInts!: Int32Array;
  personDoubles!: Float64Array;
  personInts!: Int32Array;
  personDetailDoubles!: Float64Array;
  personDetailInts!: Int32Array;
  capacityBytes!: Uint8Array;
  capacityInts!: Int32Array;
  capacityView!: DataView;
  numbers!: Int32Array;
  private idUnits!: Uint16Array;

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer;
    this.look();
  }

  /** Makes an empty one with room for so many places and people, in rows of so many bytes of capacity. */
  static empty(places: number, people: number, capacityWidth: number): RegionMemory {
    return new RegionMemory(
      layOut({
        work: 0,
        texts: 0,
        places: places * recordBytes,
        placeDetails: places * placeDetailBytes,
        people: people * recordBytes,
        peopleDetails: people * personDetailBytes,
        capacities: people * capacityWidth,
        numbers: (places + people) * 8,
        ids: (places + people) * 16,
      }),
    );
  }

  private look(): void {
    const { buffer } = this;
    const at = (name: SectionName) => sectionOf(buffer, name);
    const float64 = (name: SectionName) => new Float64Array(buffer, at(name).at, at(name).room / 8);
    const int32 = (name: SectionName) => new Int32Array(buffer, at(name).at, at(name).room / 4);
    this.placeDoubles = float64("places");
    this.placeInts = int32("places");
    this.placeDetailDoubles = float64("placeDetails");
    this.placeDetailInts = int32("placeDetails");
    this.personDoubles = float64("people");
    this.personInts = int32("people");
    this.personDetailDoubles = float64("peopleDetails");
    this.personDetailInts = int32("peopleDetails");
    this.capacityBytes = new Uint8Array(buffer, at("capacities").at, at("capacities").room);
    this.capacityInts = int32("capacities");
    this.capacityView = new DataView(buffer, at("capacities").at, at("capacities").room);
    this.numbers = int32("numbers");
    this.idUnits = new Uint16Array(buffer, at("ids").at, at("ids").room / 2);
  }

  /** Bytes of a section that are in use. */
  used(name: SectionName): number {
    return sectionOf(this.buffer, name).used;
  }

  /** Takes bytes into use at the end of a section, gives where they begin in it. */
  extend(name: SectionName, bytes: number): number {
    const { room, used } = sectionOf(this.buffer, name);
    if (used + bytes > room) this.widen(name, Math.max(used + bytes, Math.ceil(room * 1.5), 256));
    setUsed(this.buffer, name, used + bytes);
    return used;
  }

  /** Puts other bytes in the place of a whole section. */
  replace(name: SectionName, text: string): void {
    const bytes = encoder.encode(text);
    if (bytes.length > sectionOf(this.buffer, name).room) this.widen(name, bytes.length);
    new Uint8Array(this.buffer, sectionOf(this.buffer, name).at, bytes.length).set(bytes);
    setUsed(this.buffer, name, bytes.length);
  }

  /** Reads a whole section as text. */
  text(name: SectionName): string {
    const { at, used } = sectionOf(this.buffer, name);
    return decoder.decode(new Uint8Array(this.buffer, at, used).slice());
  }

  /** Adds whole numbers, gives where they begin. */
  addNumbers(added: readonly number[]): number {
    const at = this.extend("numbers", added.length * 4) / 4;
    this.numbers.set(added, at);
    return at;
  }

  /** Adds an id, gives where it begins and how many code units it has. */
  addId(id: string): { at: number; length: number } {
    const at = this.extend("ids", id.length * 2) / 2;
    for (let index = 0; index < id.length; index++) this.idUnits[at + index] = id.charCodeAt(index);
    return { at, length: id.length };
  }

  /** Reads an id that was added. */
  idAt(at: number, length: number): string {
    let id = "";
    for (let from = at; from < at + length; from += idPiece) {
      id += String.fromCharCode(
        ...this.idUnits.subarray(from, Math.min(at + length, from + idPiece)),
      );
    }
    return id;
  }

  private widen(name: SectionName, room: number): void {
    const old = this.buffer;
    const rooms = Object.fromEntries(
      sectionNames.map((one) => [one, one === name ? room : sectionOf(old, one).room]),
    ) as Record<SectionName, number>;
    this.buffer = layOut(rooms);
    for (const one of sectionNames) {
      const { at, used } = sectionOf(old, one);
      new Uint8Array(this.buffer, sectionOf(this.buffer, one).at, used).set(
        new Uint8Array(old, at, used),
      );
      setUsed(this.buffer, one, used);
    }
    this.look();
  }
}
