import type { CapacityList } from "@overstap/engine/capacity/capacityList.ts";
import { FaultList } from "@overstap/engine/region/faults.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import type { RegionRecord } from "@overstap/engine/region/readRecord.ts";
import { RecordReader } from "@overstap/engine/region/readRecord.ts";
import type { Candidate, Opening, Profile, Task } from "@overstap/engine/region/regionFile.ts";
import { BadInput } from "./badInput.ts";
import { findJsonFault } from "./findJsonFault.ts";
import type { Line } from "./readLines.ts";
import { readLines } from "./readLines.ts";

/** Of a list that is wrong all through, so many faults are told; the rest is likely more of the same. */
const mostFaults = 100;

/**
 * Takes the path of a region in JSON Lines, or `-` for standard input, and the list its people are described
 * in; gives its index. One record is in memory at a time, and the ids. Throws BadInput with the faults, each
 * with its line and field, as many as a hundred.
 */
export function loadRegionLines(path: string, list: CapacityList): RegionIndex {
  const lines = new RecordLines(path, list);
  try {
    const tasks: Task[] = [];
    const profiles: Profile[] = [];
    lines.each("task", (record) => record.kind === "task" && tasks.push(record.task));
    lines.each("profile", (record) => record.kind === "profile" && profiles.push(record.profile));
    // Work that is wrong cannot be prepared; what comes after it is still looked through.
    if (lines.faulty) lines.refuse();
    const index = RegionIndex.of(
      { tasks, profiles, openings: lines.openings(), candidates: lines.candidates() },
      list,
    );
    return lines.faulty || lines.empty ? lines.refuse() : index;
  } finally {
    lines.close();
  }
}

/** The records of a text, one ahead. */
class RecordLines {
  private readonly name: string;
  private readonly lines: ReturnType<typeof readLines>;
  private readonly reader: RecordReader;
  private readonly told: string[] = [];
  private ahead: RegionRecord | undefined;
  empty = true;

  constructor(path: string, list: CapacityList) {
    this.name = path === "-" ? "standard input" : path;
    this.lines = readLines(path);
    this.reader = new RecordReader(list);
    this.advance();
  }

  get faulty(): boolean {
    return this.told.length > 0;
  }

  /** Passes the records of a kind on, up to the first of another. */
  each(kind: RegionRecord["kind"], take: (record: RegionRecord) => unknown): void {
    for (; this.ahead?.kind === kind; this.advance()) take(this.ahead);
  }

  *openings(): Generator<Opening, void, undefined> {
    for (; this.ahead?.kind === "opening"; this.advance()) yield this.ahead.opening;
  }

  *candidates(): Generator<Candidate, void, undefined> {
    for (; this.ahead?.kind === "candidate"; this.advance()) yield this.ahead.candidate;
  }

  /** Looks through the rest, and throws BadInput with all that was found. */
  refuse(): never {
    while (this.ahead !== undefined) this.advance();
    throw new BadInput(this.empty ? [`${this.name}: empty`] : this.told);
  }

  /** Goes on to the next record that is right; after a fault nothing more is passed on. */
  private advance(): void {
    this.ahead = undefined;
    while (this.ahead === undefined) {
      const line = this.nextLine();
      if (line === undefined) return;
      this.empty = false;
      this.ahead = this.read(line.number, line.text);
    }
  }

  /** Lets the file go, where it was not read to its end. */
  close(): void {
    this.lines.return(undefined);
  }

  private nextLine(): Line | undefined {
    try {
      const next = this.lines.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      // A text that cannot be read on: what was found before it is told all the same.
      throw error instanceof BadInput ? new BadInput([...this.told, ...error.lines]) : error;
    }
  }

  private read(number: number, text: string): RegionRecord | undefined {
    const faults = new FaultList();
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      const fault = findJsonFault(text);
      const why = fault ? `${fault.column}: ${fault.message}` : ` ${String(error)}`;
      return this.tell(`${this.name}:${number}:${why} (no JSON)`);
    }
    const record = this.reader.read(json, number, faults);
    for (const { path, message } of faults.faults) {
      this.tell(`${this.name}:${number}: ${path}: ${message}`);
    }
    return record;
  }

  private tell(fault: string): undefined {
    this.told.push(fault);
    if (this.told.length < mostFaults) return undefined;
    this.close();
    throw new BadInput([...this.told, `${this.name}: the first ${mostFaults} faults; mend these`]);
  }
}
