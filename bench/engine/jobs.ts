import { createHash } from "node:crypto";
import { inventOpening } from "@overstap/engine/region/inventWork.ts";
import { LiveLists } from "@overstap/engine/region/quick/liveLists.ts";
import { PersonShortlists } from "@overstap/engine/region/quick/personShortlists.ts";
import type { QuickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { PairNotes } from "@overstap/engine/region/quick/notes/pairNotes.ts";
import { notedShortlists, quickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { quickUnlock } from "@overstap/engine/region/quick/quickUnlock.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { Random } from "@overstap/engine/region/random.ts";
import { shortlists } from "@overstap/engine/region/shortlists.ts";
import { unlockList } from "@overstap/engine/region/unlock.ts";
import { shortlistInWorkers } from "../../app/cli/shortlistInWorkers.ts";

/** Does its work once, gives the seconds it took and a hash of the answer. */
export type Job = (index: RegionIndex) => Promise<Outcome> | Outcome;

export interface Outcome {
  /** By the clock, and of the processor in all threads. */
  readonly seconds: number;
  readonly processor: number;
  readonly hash: string;
  /** Pairs that were looked at, of all there are. */
  readonly scanned?: number;
  /** Of many small pieces of work: the middle and the 99th of a hundred, in milliseconds. */
  readonly p50?: number;
  readonly p99?: number;
}

export const hashOf = (lines: Iterable<string>): string => {
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest("hex").slice(0, 12);
};

/** Every list in order, by slot: what all engines must agree on; and the notes of what is on them. */
function* linesOf({
  candidates,
  openings,
  notes,
}: QuickShortlists): Generator<string, void, undefined> {
  for (const { counts, others, length } of [candidates, openings]) {
    for (const [list, count] of counts.entries()) {
      yield others.subarray(list * length, list * length + count).join();
    }
  }
  if (notes === undefined) return;
  const parts = notes.parts.map((numbers) => new PairNotes(numbers));
  for (const [person, count] of candidates.counts.entries()) {
    const first = person * candidates.length;
    const part = parts[notes.partOf[person]!]!;
    for (const note of notes.candidates.subarray(first, first + count)) {
      yield [part.verdictAt(note), part.minutesAt(note), part.tasksAt(note)].join();
      yield part.restAt(note).join();
    }
  }
}

async function timed<T>(
  work: () => T | Promise<T>,
  lines: (made: T) => Iterable<string>,
): Promise<Outcome> {
  const began = performance.now();
  const used = process.cpuUsage();
  const made = await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  const { scanned } = made as { scanned?: number };
  const outcome = { seconds, processor: (user + system) / 1e6, hash: hashOf(lines(made)) };
  return scanned === undefined ? outcome : { ...outcome, scanned };
}

function objectsOf(index: RegionIndex) {
  const openings = Array.from(index.places(), (slot) => index.openingAt(slot));
  const candidates = Array.from(index.people(), (slot) => index.candidateAt(slot));
  return { openings, candidates, world: index.world };
}

/** Runs a job on objects, that are made before the time begins. */
function readable(work: (of: ReturnType<typeof objectsOf>) => string[]): Job {
  return (index) => {
    const objects = objectsOf(index);
    return timed(
      () => work(objects),
      (made) => made,
    );
  };
}

/** People who are asked for one by one. */
const asked = 2000;

function each(work: (lists: PersonShortlists, slot: number) => string): Job {
  return (index) => {
    const lists = new PersonShortlists(index);
    const slots = [...index.people()].slice(0, asked);
    const times: number[] = [];
    const lines: string[] = [];
    for (const slot of slots) {
      const began = performance.now();
      const line = work(lists, slot);
      times.push(performance.now() - began);
      lines.push(line);
    }
    return { ...spreadOf(times), hash: hashOf(lines) };
  };
}

/** Places that change one by one. */
const changes = 300;

/** Other slots and hours, a radius or none, at the place where it is: all that is wrong after it is set right. */
function changePlaces(index: RegionIndex): Outcome {
  const live = new LiveLists(index);
  const random = new Random(1);
  const slots = [...index.places()];
  const profiles = index.kinds.profiles.map(({ profile }) => profile);
  const times: number[] = [];
  const lines: string[] = [];
  for (let change = 0; change < changes; change++) {
    const slot = random.one(slots);
    const now = index.openingAt(slot);
    const changed = { ...inventOpening(now.id, profiles, random), at: now.at };
    const began = performance.now();
    live.putOpening(changed);
    times.push(performance.now() - began);
    lines.push(live.peopleOf(slot).join());
  }
  return { ...spreadOf(times), hash: hashOf(lines) };
}

/** Of times in milliseconds. */
function spreadOf(times: readonly number[]): Omit<Outcome, "hash"> {
  const inOrder = times.toSorted((a, b) => a - b);
  const seconds = times.reduce((sum, one) => sum + one, 0) / 1000;
  return {
    seconds,
    processor: seconds,
    p50: inOrder[Math.floor(inOrder.length * 0.5)]!,
    p99: inOrder[Math.floor(inOrder.length * 0.99)]!,
  };
}

const number = (ids: readonly { id: string }[]) => new Map(ids.map(({ id }, at) => [id, at]));

/** Everything that is measured on the country, by name. */
export const jobs: Readonly<Record<string, Job>> = {
  "shortlists, readable": readable(({ openings, candidates, world }) => {
    const lists = shortlists(candidates, openings, world);
    const [places, people] = [number(openings), number(candidates)];
    return [
      ...[...lists.candidates.values()].map((list) =>
        list.map(({ pair }) => places.get(pair.opening)).join(),
      ),
      ...[...lists.openings.values()].map((list) =>
        list.map(({ pair }) => people.get(pair.candidate)).join(),
      ),
    ];
  }),
  "shortlists, quick": (index) => timed(() => quickShortlists(index), linesOf),
  "shortlists, quick without WebAssembly": (index) =>
    timed(() => quickShortlists(index, undefined, undefined, false), linesOf),
  "shortlists, quick, two workers": (index) => timed(() => shortlistInWorkers(index, 2), linesOf),
  "shortlists explained, quick": (index) => timed(() => notedShortlists(index), linesOf),
  "shortlists explained, quick, two workers": (index) =>
    timed(() => shortlistInWorkers(index, 2, true), linesOf),
  "unlock list, readable": readable(({ openings, candidates, world }) => [
    JSON.stringify(unlockList(candidates, openings, world)),
  ]),
  "unlock list, quick": (index) =>
    timed(
      () => quickUnlock(index),
      (list) => [JSON.stringify(list)],
    ),
  "one changed place": changePlaces,
  "one person, verdict and order": each((lists, slot) => lists.listOf(slot).join()),
  "one person, everything": each((lists, slot) => JSON.stringify(lists.explained(slot))),
};
