import type { Limits } from "@overstap/engine/redesign/studyFile.ts";
import type { Slot } from "@overstap/engine/region/regionFile.ts";
import type { Estimate, Words } from "../demonstration/records.ts";

/** A function that does work now; its cost is an estimate. */
export type FunctionRecord = Estimate & {
  id: string;
  name: Words;
  qualified: boolean;
  /** Euros. */
  hourlyCost: number;
};

/** Parts of the week in which tasks are done, and why we think so. */
export type WhenRecord = Estimate & { slots: Slot[] };

/**
 * A published task as it is done in one workplace. Who does it now, where, when, how long, and whether it
 * needs a care qualification are estimates, with one line of reasoning for the row.
 */
export type StudyTaskRecord = Estimate & {
  id: string;
  /** Id of a task of the library. */
  task: string;
  /** Left out: the minutes of the library, which has its own reasoning. */
  minutesPerWeek?: number;
  place: string;
  /** Name of one of the study's `when`. */
  when: string;
  /** Id of a function. */
  doneBy: string;
  needsQualification: boolean;
};

/** A workplace study of the demonstration. */
export type StudyRecord = {
  id: string;
  name: Words;
  /** Id of a setting of the pilots: the pool is of the people who can travel there. */
  setting: string;
  functions: FunctionRecord[];
  when: Record<string, WhenRecord>;
  tasks: StudyTaskRecord[];
  limits: Limits & Estimate;
  entryHourlyCost: number;
  entryHourlyCostEstimate: Estimate;
};
