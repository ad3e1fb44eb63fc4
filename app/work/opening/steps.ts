import { recordPath } from "../writing/workKind.ts";

/** The steps in which a place is made, in their order. */
export const openingSteps = ["profile", "team", "place", "questions", "look"] as const;
export type OpeningStep = (typeof openingSteps)[number];

/** Where each step of a place that was begun is taken; the first is taken before there is a place. */
export function stepPath(step: OpeningStep, id: string): string {
  const place = recordPath("opening", id);
  return {
    profile: `${place}/profiel`,
    team: `${place}/team`,
    place: `${place}/wijzigen`,
    questions: `${place}/vragen`,
    look: `${place}/nakijken`,
  }[step];
}

/** The step after one; the last leads to the place itself. */
export function nextStep(step: OpeningStep, id: string): string {
  const next = openingSteps[openingSteps.indexOf(step) + 1];
  return next === undefined ? recordPath("opening", id) : stepPath(next, id);
}
