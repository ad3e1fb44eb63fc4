import type { Person } from "../../screening/person.ts";
import { fitOfProfile, preparePerson } from "../../screening/person.ts";
import type { Terms } from "../../screening/settlePackage.ts";
import { noGrade } from "./capacityRows.ts";
import { ExposedPackages } from "./exposedPackages.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import type { ProfileNumbers, WorkTables } from "./workTables.ts";

/** A task that misfits, and one that asks something unknown, as a byte per task. */
const [misfits, asksUnknown] = [1, 2];

/** All basis tasks together: not possible, possible if what is unknown turns out well, or surely. */
export const [fullNever, fullPossibly, fullSurely] = [0, 1, 2] as const;

/** One person after the other, as they stand to the tasks of each profile; worked out once for each. */
export class PersonTasks {
  readonly index: RegionIndex;
  readonly tables: WorkTables;
  readonly exposed = new ExposedPackages();
  /** Per exposed item, minutes per day: with certainty, and if what is unknown turns out well. */
  readonly sureBounds: Float64Array;
  readonly possibleBounds: Float64Array;
  /** Per profile that was fitted: the tasks that misfit and those that ask something unknown, as sets. */
  readonly misfits: Int32Array;
  readonly unknowns: Int32Array;
  /** Per profile that was fitted: {@link fullNever}, {@link fullPossibly} or {@link fullSurely}. */
  readonly full: Uint8Array;
  /** The slot of the person. */
  person = -1;
  /** Goes up with every person. */
  turn = 0;
  traits = 0;
  /** By number in the affinities: 0 yes, 1 no, 2 unknown. */
  affinity = 0;
  /** A bit per exposed item of which the person may not have all of a day. */
  exposedBits = 0;
  private readonly fittedBy: Int32Array;
  private readonly states: Uint8Array;
  private readonly misfitTasks: Uint32Array;
  private readonly unknownTasks: Uint32Array;
  private reference: Person | undefined;

  constructor(index: RegionIndex, tables: WorkTables) {
    const profiles = tables.profiles.length;
    this.index = index;
    this.tables = tables;
    this.fittedBy = new Int32Array(profiles);
    this.misfits = new Int32Array(profiles);
    this.unknowns = new Int32Array(profiles);
    this.full = new Uint8Array(profiles);
    this.states = new Uint8Array(tables.words * 32);
    this.misfitTasks = new Uint32Array(tables.words);
    this.unknownTasks = new Uint32Array(tables.words);
    this.sureBounds = new Float64Array(tables.exposedItems.length);
    this.possibleBounds = new Float64Array(tables.exposedItems.length);
  }

  /** From here on it is about this person. */
  begin(person: number): void {
    const { memory } = this.index;
    this.person = person;
    this.turn++;
    this.reference = undefined;
    this.traits = memory.personInts[person * record.ints + record.traits]!;
    this.affinity = (this.traits >> record.affinityShift) & 3;
    this.tables.layOver(person, this.misfitTasks, this.unknownTasks);
    this.states.fill(0);
    for (let word = 0; word < this.misfitTasks.length; word++) {
      for (let left = this.misfitTasks[word]!; left !== 0; left &= left - 1) {
        this.states[word * 32 + 31 - Math.clz32(left & -left)]! |= misfits;
      }
      for (let left = this.unknownTasks[word]!; left !== 0; left &= left - 1) {
        this.states[word * 32 + 31 - Math.clz32(left & -left)]! |= asksUnknown;
      }
    }
    this.exposedBits = this.boundedExposures();
  }

  /** The exposures of which this person may not have all of a day; their bounds are kept. */
  private boundedExposures(): number {
    const { rows, memory } = this.index;
    const { exposedItems, tightest } = this.tables;
    let bits = 0;
    for (let number = 0; number < exposedItems.length; number++) {
      const column = exposedItems[number]!;
      const perGrade = rows.ordinals[column]!.minutesPerDay!;
      const grade = memory.capacityBytes[this.person * rows.width + column]!;
      const known = grade !== noGrade || (this.traits & record.partial) === 0;
      const bound = known
        ? (perGrade[grade === noGrade ? 0 : grade] ?? Infinity)
        : tightest[number]!;
      this.sureBounds[number] = bound;
      this.possibleBounds[number] = known ? bound : Infinity;
      if (bound !== Infinity) bits |= 1 << Math.min(number, 31);
    }
    return bits;
  }

  /** Fits a profile; afterwards `misfits`, `unknowns` and `full` of it hold. */
  fit(profile: number): void {
    if (this.fittedBy[profile] === this.turn) return;
    const { states, tables } = this;
    const tasks = tables.profileTasks;
    const start = tables.profileStarts[profile]!;
    const end = tables.profileStarts[profile + 1]!;
    let [misfit, unknown] = [0, 0];
    for (let at = start; at < end; at++) {
      const state = states[tasks[at]!]!;
      misfit |= (state & misfits) << (at - start);
      unknown |= (state >> 1) << (at - start);
    }
    this.fittedBy[profile] = this.turn;
    this.misfits[profile] = misfit;
    this.unknowns[profile] = unknown;
    this.full[profile] = this.fullAt(profile, misfit, unknown);
  }

  private fullAt(profile: number, misfit: number, unknown: number): number {
    const { tables, sureBounds, possibleBounds } = this;
    const basis = tables.basisOf[profile]!;
    if ((misfit & basis) !== 0) return fullNever;
    let sure = (unknown & basis) === 0;
    if ((tables.exposedBitsOf[profile]! & this.exposedBits) !== 0) {
      const first = profile * sureBounds.length;
      for (let item = 0; item < sureBounds.length; item++) {
        const minutes = tables.basisExposures[first + item]!;
        if (minutes > possibleBounds[item]!) return fullNever;
        if (minutes > sureBounds[item]!) sure = false;
      }
    }
    return sure ? fullSurely : fullPossibly;
  }

  /** Whether a bound of this person could hold any task of a profile back. */
  isBounded({ exposedBits }: ProfileNumbers): boolean {
    return (exposedBits & this.exposedBits) !== 0;
  }

  /** The person as the readable rules take them. */
  readable(): Person {
    const { index } = this;
    return (this.reference ??= preparePerson(index.candidateAt(this.person), index.world));
  }

  /** The terms of a kind of opening as the readable rules take them. */
  termsOf(kind: number): Terms {
    const { profile, reducedAllowed, minHours } = this.index.kinds.all[kind]!;
    const person = this.readable();
    const fit = fitOfProfile(person, this.index.kinds.profiles[profile]!);
    const { affinity } = person.candidate;
    return { fit, misfit: fit.misfit, reducedAllowed, minHours, affinity };
  }
}
