import { applyToAttempt } from "./applyToAttempt.ts";
import type { CaseContext } from "./caseContext.ts";
import type { CaseEvent, EventOf } from "./caseEvent.ts";
import type { Attempt, CaseState } from "./caseState.ts";
import { attemptOf } from "./caseState.ts";
import { turnClock } from "./clock.ts";
import { keyOfNext, placeOfSetAction, withoutPastReviews } from "./nextAction.ts";
import { giveOwner, ownerLeaves } from "./owner.ts";
import type { WorkingDays } from "./workingDays.ts";

function openAttempt({ attempt: id, opening, at }: EventOf<"attemptOpened">): Attempt {
  const nothing = { done: {}, yes: {}, signatures: {}, evaluated: {}, judgements: [] };
  return { id, opening, openedOn: at, ...nothing, extended: false };
}

function setAnswer(state: CaseState, event: EventOf<"feedback">, days: WorkingDays): CaseState {
  if (event.kind === "compliment") return state;
  const due = event.kind === "safety" ? days.onOrAfter(event.at) : days.after(event.at, 1);
  const action = { what: "answer-feedback", who: state.owner, due };
  return { ...state, actions: [...state.actions, action] };
}

function endAction(state: CaseState, { next }: EventOf<"actionDone">): CaseState {
  const at = placeOfSetAction(state);
  const left = at < 0 ? state.actions : state.actions.toSpliced(at, 1);
  return { ...state, actions: next === undefined ? left : [...left, next] };
}

function putOff(state: CaseState, { review }: EventOf<"notNow">, days: WorkingDays): CaseState {
  const key = keyOfNext(state, days);
  return key === undefined ? state : { ...state, reviews: { ...state.reviews, [key]: review } };
}

function applyToCase(state: CaseState, event: CaseEvent, context: CaseContext): CaseState {
  const { days } = context;
  switch (event.type) {
    case "attemptOpened":
      return { ...state, attempts: [...state.attempts, openAttempt(event)] };
    case "feedback":
      return setAnswer(state, event, days);
    case "handoverOffered": {
      // Offering it to oneself takes the offer back.
      const { offeredTo: _before, ...rest } = state;
      return event.to === state.owner ? rest : { ...rest, offeredTo: event.to };
    }
    case "handoverAccepted": {
      const actions = state.actions.filter((one) => one.giveOwner !== true);
      return giveOwner({ ...state, actions }, event.by, event.at);
    }
    case "ownerLeft":
      return ownerLeaves(state, event.at, context);
    case "actionDone":
      return endAction(state, event);
    case "notNow":
      return putOff(state, event, days);
    case "trackChanged":
      return { ...state, track: event.to };
    case "wiaDecided":
      return { ...state, wia: event.outcome };
    case "schemeGranted":
      return { ...state, granted: [...state.granted, event.scheme] };
    case "closed":
      return { ...state, closed: { reason: event.reason, on: event.at } };
    default:
      return state;
  }
}

/** A round of judging that began anew is not the step that was put off. */
function withoutJudgedReview(state: CaseState, id: string): CaseState {
  const { [`${id}/judged`]: _past, ...reviews } = state.reviews;
  return { ...state, reviews };
}

/**
 * Takes a state and an event that no rule refuses, gives the state after it. Source:
 * docs/transition.md.
 */
export function applyEvent(state: CaseState, event: CaseEvent, context: CaseContext): CaseState {
  const turned = { ...state, clock: turnClock(state.clock, event), lastEventOn: event.at };
  let after = applyToCase(turned, event, context);
  const attempt = "attempt" in event ? attemptOf(after, event.attempt) : undefined;
  if (attempt !== undefined) {
    const changed = applyToAttempt(after, attempt, event);
    const attempts = after.attempts.map((one) => (one === attempt ? changed : one));
    after = { ...after, attempts };
    if (changed.extended && !attempt.extended) after = withoutJudgedReview(after, attempt.id);
  }
  return withoutPastReviews(after, context.days);
}
