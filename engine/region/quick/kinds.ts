import type { PreparedProfile, World } from "../../screening/world.ts";
import * as record from "./records.ts";
import type { RegionMemory } from "./regionMemory.ts";

/** What of an opening decides on a person's package: all openings of one kind have the same answer. */
export interface Kind {
  /** Number of the profile. */
  readonly profile: number;
  readonly reducedAllowed: boolean;
  readonly minHours: number;
}

/** The kinds of openings of a region, by number, and its profiles by number. */
export class Kinds {
  readonly profiles: readonly PreparedProfile[];
  readonly all: Kind[] = [];
  private readonly profileNumbers: ReadonlyMap<string, number>;
  private readonly numbers = new Map<string, number>();

  constructor({ profiles }: World) {
    this.profiles = [...profiles.values()];
    this.profileNumbers = new Map([...profiles.keys()].map((id, number) => [id, number]));
  }

  /** Takes the id of a profile, gives its number. Throws a RangeError when the region has none such. */
  profileNumber(id: string): number {
    const number = this.profileNumbers.get(id);
    if (number === undefined) throw new RangeError(`no profile "${id}"`);
    return number;
  }

  /** Takes a kind, gives its number; a new one is added. */
  numberOf(kind: Kind): number {
    const key = keyOf(kind);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.all.push(kind) - 1;
    this.numbers.set(key, number);
    return number;
  }

  /**
   * Notes the kind of a place in memory that was made elsewhere, under the number that stands there. Gives
   * false when that number is none, or stands for another kind already.
   */
  note(memory: RegionMemory, slot: number): boolean {
    const number = memory.placeInts[slot * record.ints + record.kind]!;
    const kind = {
      profile: memory.placeDetailInts[slot * record.placeDetailInts + record.profile]!,
      reducedAllowed:
        (memory.placeDetailInts[slot * record.placeDetailInts + record.allowedAndFunding]! & 1) ===
        1,
      minHours: memory.placeDetailDoubles[slot * record.placeDetailDoubles + record.minHours]!,
    };
    if (number < 0 || number >= mostKinds) return false;
    // Numbers that no place has any more: nobody asks for them.
    while (this.all.length <= number) this.all.push(kind);
    const key = keyOf(kind);
    if (!this.numbers.has(key)) {
      this.all[number] = kind;
      this.numbers.set(key, number);
    }
    return this.numbers.get(key) === number && keyOf(this.all[number]!) === key;
  }
}

const keyOf = ({ profile, reducedAllowed, minHours }: Kind): string =>
  `${profile} ${reducedAllowed} ${minHours}`;

/** More kinds than this no region has. */
const mostKinds = 2 ** 22;
