import type { CountedDifference } from "../whatIf/countDifference.ts";

/** What came of a run as a whole. */
export type RunResult =
  | {
      kind: "assignment";
      /** Sum of the values, proven to be the highest. */
      total: number;
      /** How many people were weighed, and how many get a place. */
      people: number;
      placed: number;
      /** Places that there are. */
      places: number;
    }
  | { kind: "whatIf"; difference: CountedDifference };
