import type { CountedDifference } from "../whatIf/countDifference.ts";

/** A pair that can start: position of the opening in the run's list, verdict, minutes, value. */
export type PartPair = [opening: number, verdict: 0 | 1, travelMinutes: number, value: number];

/** What came of some of the people of a run: each with their pairs; or what differs, counted. */
export type RunPart =
  | { pairs: { id: string; pairs: PartPair[] }[] }
  | { difference: CountedDifference };
