import type { CapacityList } from "../capacity/capacityList.ts";
import { itemsByCode } from "../capacity/capacityList.ts";
import type { FaultList } from "./faults.ts";
import { pathOf, quoted } from "./faults.ts";
import { readCandidate } from "./readCandidate.ts";
import type { Read } from "./readValues.ts";
import { isRecord } from "./readValues.ts";
import { readOpening, readProfile, readTask } from "./readWork.ts";
import type { Candidate, Opening, Profile, Task } from "./regionFile.ts";

/** The kinds of record of a region, in the order in which they have to come: what is named comes first. */
export const recordKinds = ["task", "profile", "opening", "candidate"] as const;

export type RecordKind = (typeof recordKinds)[number];

/** One record of a region. */
export type RegionRecord =
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "profile"; readonly profile: Profile }
  | { readonly kind: "opening"; readonly opening: Opening }
  | { readonly kind: "candidate"; readonly candidate: Candidate };

const oneOfEach = recordKinds.map((kind) => `"${kind}"`).join(", ");

/**
 * Reads a region record by record: `{ "task": {..} }`, `{ "profile": {..} }`, `{ "opening": {..} }` or
 * `{ "candidate": {..} }`, in that order of kinds, by the rules of a region file. It keeps the ids that it
 * saw, and nothing else.
 */
export class RecordReader {
  private readonly seen: Readonly<Record<RecordKind, Map<string, number>>> = {
    task: new Map(),
    profile: new Map(),
    opening: new Map(),
    candidate: new Map(),
  };
  private readonly reads: Readonly<Record<RecordKind, Read<{ readonly id: string }>>>;
  private latest = 0;
  private latestLine = 0;

  /** `list`: the one that capacities are described in. */
  constructor(list: CapacityList) {
    const items = itemsByCode(list);
    // The ids grow while reading: by the time that a kind is read, all it can name has been.
    const known = (kind: RecordKind): ReadonlySet<string> =>
      ({ has: (id: string) => this.seen[kind].has(id) }) as ReadonlySet<string>;
    this.reads = {
      task: readTask(items),
      profile: readProfile(known("task")),
      opening: readOpening(known("profile")),
      candidate: readCandidate(list, items),
    };
  }

  /** Takes parsed JSON and its line, gives the record, or notes in `faults` what is wrong. */
  read(json: unknown, line: number, faults: FaultList): RegionRecord | undefined {
    const before = faults.faults.length;
    if (!isRecord(json)) return faults.refuse("record", `an object with one of ${oneOfEach}`);
    const keys = Object.keys(json);
    const known = recordKinds.filter((kind) => keys.includes(kind));
    for (const key of keys) {
      if (!recordKinds.some((kind) => kind === key)) faults.refuse(pathOf("", key), "unknown key");
    }
    const [kind] = known;
    if (kind === undefined || known.length > 1) {
      return faults.refuse("record", `one of ${oneOfEach}, and nothing beside it`);
    }
    this.keepOrder(kind, line, faults);
    const value = json[kind];
    const read = this.reads[kind](value, kind, faults);
    this.keepId(kind, value, line, faults);
    return faults.faults.length > before ? undefined : ({ kind, [kind]: read } as RegionRecord);
  }

  private keepOrder(kind: RecordKind, line: number, faults: FaultList): void {
    const order = recordKinds.indexOf(kind);
    if (order < this.latest) {
      const later = recordKinds[this.latest]!;
      faults.refuse(
        kind,
        `after the ${later} of line ${this.latestLine}; first all of "task", then "profile", "opening", "candidate"`,
      );
    } else if (order > this.latest || this.latestLine === 0) {
      this.latest = order;
      this.latestLine = line;
    }
  }

  private keepId(kind: RecordKind, value: unknown, line: number, faults: FaultList): void {
    const id = isRecord(value) ? value["id"] : undefined;
    if (typeof id !== "string" || id === "") return;
    const first = this.seen[kind].get(id);
    if (first === undefined) this.seen[kind].set(id, line);
    else faults.refuse(pathOf(kind, "id"), `${quoted(id)} stands on line ${first} already`);
  }
}
