import type { Candidate, Hours, Slot, Task } from "../region/regionFile.ts";

/** Who does work now: a function such as nurse or home help. */
export interface WorkFunction {
  readonly id: string;
  readonly name: string;
  /** Whether the work of this function asks a care qualification: its hours are the scarce ones. */
  readonly qualified: boolean;
  /** Euros, 0 or more. */
  readonly hourlyCost: number;
}

/** A task as observers recorded it in one workplace. */
export interface StudyTask extends Task {
  /** A task that needs a care qualification is never moved. */
  readonly needsQualification: boolean;
  /** Id of the function that does it now. */
  readonly doneBy: string;
  /** Where it is done: a ward, a floor, a round. */
  readonly place: string;
  readonly slots: readonly Slot[];
}

/** One of the waiting people, or several alike. */
export interface PoolType extends Pick<Candidate, "id" | "capacity" | "language" | "slots"> {
  /** How many people, 1 or more. */
  readonly weight: number;
  /** Hours per week that they want. */
  readonly hours: Hours;
}

/** What every profile of a proposal keeps to. */
export interface Limits {
  /** 1 or more. */
  readonly maxProfiles: number;
  /** Hours per week of a profile. */
  readonly hours: Hours;
  /** Different categories in a profile, 0 or more: work should be varied. */
  readonly minCategories: number;
  /** Different places in a profile, 1 or more. */
  readonly maxPlaces: number;
}

/** Points per qualified hour a week that comes free, and per person who can do at least one profile. */
export interface Weights {
  readonly hours: number;
  readonly reach: number;
}

/** A workplace study and the region's waiting people. Source: the redesign rules, "Input". */
export interface StudyFile {
  readonly functions: readonly WorkFunction[];
  readonly tasks: readonly StudyTask[];
  readonly pool: readonly PoolType[];
  readonly limits: Limits;
  readonly weights?: Weights;
  /** Euros an hour of the jobs that are proposed, 0 or more. */
  readonly entryHourlyCost: number;
}

/** The weights of a study that gives none. */
export const defaultWeights: Weights = { hours: 1, reach: 2 };
