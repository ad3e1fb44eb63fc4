import type { GradeOrFlags } from "../capacity/demand.ts";
import type { Point } from "../travel/kmBetween.ts";
import type { Mode } from "../travel/modeTable.ts";
import type { LanguageLevel } from "./languageLevels.ts";
import type { Slot } from "./slots.ts";

export type { Point } from "../travel/kmBetween.ts";
export type { Mode } from "../travel/modeTable.ts";
export type { GradeOrFlags } from "../capacity/demand.ts";
export type { LanguageLevel, LanguageSkill } from "./languageLevels.ts";
export type { Slot } from "./slots.ts";

/** A closed interval of hours per week, 0..168. */
export interface Hours {
  readonly min: number;
  readonly max: number;
}

/** The smallest piece of work that one can hand to somebody. */
export interface Task {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly minutesPerWeek: number;
  /** Per item the most limited grade that can still do it, or the flags with which it cannot be done. */
  readonly load: Readonly<Record<string, GradeOrFlags>>;
  /** Per item the minutes per day. */
  readonly exposure?: Readonly<Record<string, number>>;
  readonly language?: { readonly speaking?: LanguageLevel; readonly reading?: LanguageLevel };
}

export const profileKinds = ["entry", "growth"] as const;

/** A bundle of 1 to 20 tasks; its basis tasks are enough to start. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof profileKinds)[number];
  readonly tasks: readonly ProfileTask[];
}

export interface ProfileTask {
  /** Id of a task. */
  readonly task: string;
  readonly basis: boolean;
}

export const fundings = ["lasting", "trial", "none"] as const;

/** Whether there is a budget for a lasting contract. */
export type Funding = (typeof fundings)[number];

/** A place at a care organisation for a profile. */
export interface Opening {
  readonly id: string;
  /** Id of a profile. */
  readonly profile: string;
  readonly at: Point;
  readonly places: number;
  readonly hours: Hours;
  readonly slots: readonly Slot[];
  readonly slotsNeeded: number;
  readonly maxKm?: number;
  readonly reduced: { readonly allowed: boolean; readonly minHours: number };
  readonly funding: Funding;
  readonly talents?: readonly string[];
  readonly papers?: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly start?: string;
}

export const capacityBases = ["fml", "partial"] as const;

/** What a person can bear, in the items of the list that it names. */
export interface Capacity {
  readonly list: string;
  readonly basis: (typeof capacityBases)[number];
  readonly grades: Readonly<Record<string, GradeOrFlags>>;
}

export const affinities = ["yes", "no", "unknown"] as const;

/** Somebody who looks for the step to care work. */
export interface Candidate {
  readonly id: string;
  readonly at: Point;
  readonly travel: { readonly modes: readonly Mode[]; readonly maxMinutes: number };
  readonly hours: Hours;
  readonly slots: readonly Slot[];
  readonly capacity: Capacity;
  readonly language: { readonly speaking: LanguageLevel; readonly reading: LanguageLevel };
  readonly affinity: (typeof affinities)[number];
  readonly needsLasting: boolean;
  readonly talents?: readonly string[];
  readonly papers?: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly from?: string;
}

/** What a region knows: work on one side, people on the other. */
export interface RegionFile {
  readonly tasks: readonly Task[];
  readonly profiles: readonly Profile[];
  readonly openings: readonly Opening[];
  readonly candidates: readonly Candidate[];
}
