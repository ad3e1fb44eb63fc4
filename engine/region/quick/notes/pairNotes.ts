/** What a number of a note stands for; the rest of the number tells which. */
export const noteKinds = {
  /** A reason: column of the item, and task. */
  load: 0,
  /** A reason: number of the skill, and task. */
  language: 1,
  /** A reason: number of the exposed item. */
  exposure: 2,
  /** Column of the item, or {@link ofAffinity}. */
  question: 3,
  /** From here on the changes of a set; what it costs. */
  set: 4,
  /** One of {@link plainChanges}, or an aid. */
  change: 5,
  /** Number of the paper, or {@link ofFrom}. */
  arrange: 6,
} as const;

const kindShift = 24;
const restMask = (1 << kindShift) - 1;

/** Beyond any column and any paper that a note can hold. */
export const ofAffinity = restMask;
export const ofFrom = restMask - 1;

/** Changes that are not about one task; the first six as the conditions that they mend, by bit of `failing`. */
export const plainChanges = [
  "open-place",
  "fund",
  "slots",
  "hours",
  "transport",
  "widen-radius",
  "allow-reduced",
  "language:speaking",
  "language:reading",
] as const;
export const [allowReduced, liftSpeaking, liftReading] = [6, 7, 8] as const;

/** Aids come after the plain changes. */
const firstAid = 32;
/** A task of a profile takes so many bits. */
const taskBits = 5;

/** Takes a column or a number, and the task of the profile, gives both as one. */
export const atTask = (number: number, task: number): number => (number << taskBits) | task;
export const numberAt = (rest: number): number => rest >> taskBits;
export const taskAt = (rest: number): number => rest & ((1 << taskBits) - 1);
/** Takes the column of an item and a task, gives an aid among the changes, and back as {@link atTask}. */
export const aidOf = (column: number, task: number): number => firstAid + atTask(column, task);
export const aidedAt = (change: number): number => change - firstAid;

export const kindOfNumber = (number: number): number => number >> kindShift;
export const restOfNumber = (number: number): number => number & restMask;

/** Of a note whose pair has to be told by the readable rules. */
export const byRule = 7;

const firstNumbers = 2 ** 12;
const growth = 1.5;
const headNumbers = 3;
const verdictBits = 3;
const failsBits = 6;

/**
 * Notes of pairs, one after the other as numbers: what a pair comes to and why, to be put into words when it is
 * shown (`PairTeller`). A note begins with verdict (as number in `verdicts`, or {@link byRule}), failing conditions
 * and how many numbers follow; the minutes of the way; the package as a set of tasks.
 */
export class PairNotes {
  numbers: Int32Array;
  used = 0;
  private first = 0;

  constructor(numbers: Int32Array = new Int32Array(firstNumbers)) {
    this.numbers = numbers;
  }

  /** Begins a note, gives where it begins. */
  begin(): number {
    this.first = this.used;
    this.used += headNumbers;
    if (this.used > this.numbers.length) this.grow();
    return this.first;
  }

  /** Adds to the note that was begun. */
  add(kind: number, rest: number): void {
    if (this.used === this.numbers.length) this.grow();
    this.numbers[this.used++] = (kind << kindShift) | rest;
  }

  /** Ends the note that was begun; `fails` as bits of `failing`. */
  end(verdict: number, fails: number, minutes: number, tasks: number): void {
    const { first, numbers } = this;
    if (verdict === byRule) this.used = first + headNumbers;
    const count = this.used - first - headNumbers;
    numbers[first] = verdict | (fails << verdictBits) | (count << (verdictBits + failsBits));
    numbers[first + 1] = minutes;
    numbers[first + 2] = tasks;
  }

  private grow(): void {
    this.moveTo(Math.ceil(this.numbers.length * growth));
  }

  /** As many numbers as there is room for, in memory that is given back at once. */
  private moveTo(count: number): void {
    this.numbers = new Int32Array((this.numbers.buffer as ArrayBuffer).transfer(count * 4));
  }

  /** Gives all notes and no more; none can be added after it. */
  finish(): Int32Array {
    this.moveTo(this.used);
    return this.numbers;
  }

  /** Forgets all notes. */
  clear(): void {
    this.used = 0;
  }

  verdictAt(note: number): number {
    return this.numbers[note]! & ((1 << verdictBits) - 1);
  }

  failsAt(note: number): number {
    return (this.numbers[note]! >> verdictBits) & ((1 << failsBits) - 1);
  }

  minutesAt(note: number): number {
    return this.numbers[note + 1]!;
  }

  tasksAt(note: number): number {
    return this.numbers[note + 2]!;
  }

  /** What follows the beginning of a note. */
  restAt(note: number): Int32Array {
    const count = this.numbers[note]! >> (verdictBits + failsBits);
    return this.numbers.subarray(note + headNumbers, note + headNumbers + count);
  }
}
