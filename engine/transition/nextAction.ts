import type { Action } from "./caseEvent.ts";
import type { CaseState } from "./caseState.ts";
import { isRunning } from "./caseState.ts";
import type { UndoneStep } from "./undoneSteps.ts";
import { undoneSteps } from "./undoneSteps.ts";
import type { WorkingDays } from "./workingDays.ts";

/** Working days after the last event in which the owner looks for a new place. */
const exploreWithin = 5;

/** Working days after the start of a contract in which the owner asks how it goes. */
const checkInAfter = 5;

type Waiting = Action & { readonly key: string };

function byDue(one: Action, other: Action): number {
  return one.due < other.due ? -1 : one.due > other.due ? 1 : 0;
}

/** What waits when nobody set an action: the steps of running attempts, or what its owner does without. */
function waitingSteps(state: CaseState, days: WorkingDays): readonly Waiting[] {
  const { owner, attempts, lastEventOn } = state;
  const contract = attempts.find((one) => isRunning(one) && one.contract)?.contract;
  const steps: readonly UndoneStep[] = attempts.flatMap((one) => undoneSteps(state, one, days));
  if (contract !== undefined) {
    const due = days.after(contract.start, checkInAfter);
    return [{ key: "check-in", what: "check-in", who: owner, due }, ...steps];
  }
  if (attempts.some(isRunning)) return steps;
  const due = days.after(lastEventOn, exploreWithin);
  return [{ key: "explore", what: "explore", who: owner, due }];
}

/** The same, with `review` by the owner in the place of what was put off. */
function waiting(state: CaseState, days: WorkingDays): readonly Waiting[] {
  return waitingSteps(state, days).map((one) => {
    const review = state.reviews[one.key];
    if (review === undefined) return one;
    return { key: one.key, what: "review", who: state.owner, due: review };
  });
}

function firstWaiting(state: CaseState, days: WorkingDays): Waiting | undefined {
  const all = waiting(state, days);
  // Once there is a contract the owner follows it; another attempt is looked at beside it.
  return all[0]?.key === "check-in" ? all[0] : all.toSorted(byDue)[0];
}

function shown({ what, who, due }: Action): Action {
  return { what, who, due };
}

/**
 * Takes a state, gives the one next action; undefined only when the case is closed. An action that was
 * set comes before the steps, of several the one due first. Source: rule `one-next-action`.
 */
export function nextAction(state: CaseState, days: WorkingDays): Action | undefined {
  if (state.closed !== undefined) return undefined;
  const [set] = state.actions.toSorted(byDue);
  const first = set ?? firstWaiting(state, days);
  return first && shown(first);
}

/** Takes a state and a day, gives the action and every undone step that was due before it. */
export function overdueActions(state: CaseState, on: string, days: WorkingDays): readonly Action[] {
  const next = nextAction(state, days);
  if (next === undefined) return [];
  const others = waiting(state, days)
    .filter(({ key }) => key !== "explore" && key !== "check-in")
    .map(shown);
  const isNext = (one: Action): boolean =>
    one.what === next.what && one.who === next.who && one.due === next.due;
  const at = others.findIndex(isNext);
  const rest = at < 0 ? others : others.toSpliced(at, 1);
  return [next, ...rest.toSorted(byDue)].filter(({ due }) => due < on);
}

/** Takes a state, gives the action that `actionDone` ends, by its place; -1 when none was set. */
export function placeOfSetAction({ actions }: CaseState): number {
  const [first] = actions.toSorted(byDue);
  return first === undefined ? -1 : actions.indexOf(first);
}

/** Takes a state, gives the key of the step that is next, whatever was set before it. */
export function keyOfNext(state: CaseState, days: WorkingDays): string | undefined {
  return firstWaiting(state, days)?.key;
}

/** Takes a state, gives it without reviews of steps that have happened. */
export function withoutPastReviews(state: CaseState, days: WorkingDays): CaseState {
  const keys = Object.keys(state.reviews);
  if (keys.length === 0) return state;
  const still = new Set(waitingSteps(state, days).map(({ key }) => key));
  if (keys.every((key) => still.has(key))) return state;
  const reviews = Object.fromEntries(
    Object.entries(state.reviews).filter(([key]) => still.has(key)),
  );
  return { ...state, reviews };
}
