import type { ModeTable } from "../travel/modeTable.ts";
import { defaultModeTable } from "../travel/modeTable.ts";

/** A shortage of at most `within` can be mended at this cost. */
export interface CostStep {
  readonly within: number;
  readonly cost: number;
}

/** Costs are small whole numbers from 1 that stand for effort and time. */
export interface ChangeCosts {
  /** A place where there is none. */
  readonly openPlace: number;
  /** A budget for a lasting contract. */
  readonly fund: number;
  /** Steps of km, as a factor of the opening's `maxKm`. */
  readonly widenRadius: readonly CostStep[];
  /** A lift, a taxi, a provision: the person goes in car time and need not drive. */
  readonly transport: number;
  /** Steps of the hours that lie between the two intervals; it is the opening that moves. */
  readonly hours: readonly CostStep[];
  /** Steps of slots short. */
  readonly slots: readonly CostStep[];
  /** A smaller package where the opening takes none. */
  readonly allowReduced: number;
  /** One aid for one item at one task. */
  readonly aid: number;
  /** Steps of levels short of the highest that any task of the profile asks. */
  readonly language: readonly CostStep[];
}

/** What a region may set; the order of the rules is fixed. */
export interface ScreeningParameters {
  readonly travel: ModeTable;
  readonly costs: ChangeCosts;
  readonly limits: {
    /** The highest total cost of a set of changes. */
    readonly cost: number;
    /** How many sets of changes are listed. */
    readonly sets: number;
  };
}

export const defaultParameters: ScreeningParameters = {
  travel: defaultModeTable,
  costs: {
    openPlace: 3,
    fund: 3,
    widenRadius: [
      { within: 1.25, cost: 1 },
      { within: 1.5, cost: 2 },
    ],
    transport: 2,
    hours: [
      { within: 4, cost: 1 },
      { within: 8, cost: 2 },
    ],
    slots: [
      { within: 1, cost: 1 },
      { within: 2, cost: 2 },
    ],
    allowReduced: 2,
    aid: 1,
    language: [
      { within: 1, cost: 2 },
      { within: 2, cost: 4 },
    ],
  },
  limits: { cost: 4, sets: 3 },
};

/** Takes a shortage and the steps, gives the cost of mending it, or undefined when it is too large. */
export function stepCost(shortage: number, steps: readonly CostStep[]): number | undefined {
  return steps.find((step) => shortage <= step.within)?.cost;
}
