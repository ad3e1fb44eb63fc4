import type { EventType } from "./caseEvent.ts";
import type { Voice } from "./caseWords.ts";

export type Phase = "exploring" | "onboarding" | "lasting" | "closed";

/** One row of the table of steps. */
export interface Step {
  readonly phase: Phase;
  /** The event that does it. */
  readonly done: EventType;
  /** Whose turn it is; of a decision by two, `both`. */
  readonly who: Voice | "both";
  /** Working days after the step before; absent where the agreement says when. */
  readonly within?: number;
}

/** The steps of an attempt in their order. Source: docs/transition.md, "Steps of an attempt". */
export const steps = [
  { phase: "exploring", done: "tested", who: "coach", within: 5 },
  { phase: "exploring", done: "proposed", who: "coach", within: 5 },
  { phase: "exploring", done: "talked", who: "careEmployer", within: 5 },
  { phase: "exploring", done: "met", who: "careEmployer", within: 10 },
  { phase: "exploring", done: "walkedAlong", who: "careEmployer", within: 10 },
  { phase: "exploring", done: "introduced", who: "careEmployer", within: 10 },
  { phase: "exploring", done: "decided", who: "both", within: 5 },
  { phase: "onboarding", done: "agreed", who: "coach", within: 10 },
  { phase: "onboarding", done: "signed", who: "coach", within: 10 },
  { phase: "onboarding", done: "started", who: "careEmployer" },
  { phase: "onboarding", done: "evaluated", who: "buddy" },
  { phase: "onboarding", done: "labourExpertTested", who: "labourExpert" },
  { phase: "onboarding", done: "judged", who: "careEmployer" },
  { phase: "lasting", done: "contracted", who: "careEmployer" },
] as const satisfies readonly Step[];

export type StepName = (typeof steps)[number]["done"];

const places = new Map<EventType, number>(steps.map(({ done }, place) => [done, place]));

/** Takes a type of event, gives the place of its step in the table, from 0; undefined when it is no step. */
export function placeOf(type: EventType): number | undefined {
  return places.get(type);
}

/** The step of a name. */
export function stepOf(name: StepName): Step {
  return steps[places.get(name) as number] as Step;
}
