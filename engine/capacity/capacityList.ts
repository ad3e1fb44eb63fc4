/** `ordinal`: grades 0..maxGrade, 0 is normal. `flags`: conditions without an order. `note`: for people to read. */
export type Scale = "ordinal" | "flags" | "note";

/** One item of a Functionele Mogelijkhedenlijst (FML). */
export interface CapacityItem {
  /** Such as `4.14`. */
  readonly code: string;
  readonly section: number;
  readonly name: string;
  readonly scale: Scale;
  /** Of ordinal items: the most limited grade. */
  readonly maxGrade?: number;
  /** Of flags and notes: what may be listed. */
  readonly flags?: readonly string[];
  /** Per grade, what a person can still do, in `unit`; null is no limit. */
  readonly limits?: readonly (number | null)[];
  readonly unit?: string;
  /** Per grade, the bound of a day's summed exposure in minutes; null is no bound. */
  readonly minutesPerDay?: readonly (number | null)[];
  /** Whether an aid can bridge one grade. */
  readonly aidable?: boolean;
}

/** An FML as data. Codes of another list have other meanings, so a list carries its name. */
export interface CapacityList {
  readonly list: string;
  readonly about?: string;
  readonly provenance?: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly items: readonly CapacityItem[];
}

/** The items of a list by code. */
export type ItemsByCode = ReadonlyMap<string, CapacityItem>;

/** Takes a list, gives its items by code. */
export function itemsByCode(list: CapacityList): ItemsByCode {
  return new Map(list.items.map((item) => [item.code, item]));
}

/** The flag that people write when no other flag says it. It takes no part in any rule. */
const forPeopleToRead = "other";

/** Takes flags as they were recorded, gives those that take part in the rules. */
export function decidingFlags(flags: readonly string[]): readonly string[] {
  return flags.includes(forPeopleToRead) ? flags.filter((flag) => flag !== forPeopleToRead) : flags;
}
