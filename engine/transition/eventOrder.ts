import type { CaseEvent } from "./caseEvent.ts";
import type { Attempt, CaseState } from "./caseState.ts";
import { attemptOf, isPlaced } from "./caseState.ts";
import { eventTable } from "./eventTable.ts";
import { decidedOn } from "./parties.ts";
import { attemptPhase } from "./phaseOf.ts";
import type { Situation } from "./situation.ts";
import type { StepName } from "./steps.ts";
import { placeOf, steps } from "./steps.ts";

/** The step that must be done first; of those after the decision, signatures and judgements have their own rules. */
function missingBefore(attempt: Attempt, event: CaseEvent): StepName | undefined {
  const decision = placeOf("decided") as number;
  const place = placeOf(event.type);
  if (place === undefined) return undefined;
  for (const { done } of steps.slice(0, Math.min(place, decision))) {
    if (attempt.done[done] === undefined) return done;
  }
  if (place <= decision) return undefined;
  if (decidedOn(attempt) === undefined) return "decided";
  if (event.type === "signed" && attempt.agreement === undefined) return "agreed";
  const direct = event.type === "contracted" && event.direct !== undefined;
  const needsPlacement = event.type === "evaluated" || event.type === "judged";
  if (needsPlacement || (event.type === "contracted" && !direct)) {
    if (attempt.startedOn === undefined) return "started";
  }
  return undefined;
}

function secondTime(state: CaseState, attempt: Attempt, event: CaseEvent): string | undefined {
  if (event.type === "started") {
    const running = state.attempts.find(isPlaced);
    if (running !== undefined) return `a placement runs already, of attempt ${running.id}`;
    const lasting = state.attempts.find((one) => one.contract && !one.ended);
    if (lasting !== undefined) return `a contract came of attempt ${lasting.id}`;
  }
  if (event.type === "judged" && event.result === "extend" && attempt.extended) {
    return "extended once already: contract or stop";
  }
  return undefined;
}

function unsigned(attempt: Attempt, event: CaseEvent): string | undefined {
  if (event.type === "amended") {
    return attempt.startedOn === undefined
      ? "amended is for a placement that has begun: draft agreed anew"
      : undefined;
  }
  if (event.type === "signed" && attempt.startedOn !== undefined && !attempt.amendment) {
    return "the placement has begun by what was signed, and no amendment waits";
  }
  if (event.type === "signatureWithdrawn") {
    const given = attempt.amendment?.signatures ?? attempt.signatures;
    if (given[event.voice] === undefined) return `${event.voice} has not signed`;
  }
  return undefined;
}

function attemptFault(state: CaseState, event: CaseEvent): string | undefined {
  if (!("attempt" in event) || event.attempt === undefined) return undefined;
  const attempt = attemptOf(state, event.attempt);
  if (event.type === "attemptOpened") {
    return attempt === undefined ? undefined : `attempt ${event.attempt} was opened already`;
  }
  if (attempt === undefined) return `no attempt ${event.attempt} was opened`;
  if (event.type === "talkedOver") return undefined;
  if (attempt.ended !== undefined) {
    return `attempt ${attempt.id} ended on ${attempt.ended.on} (${attempt.ended.reason})`;
  }
  const before = missingBefore(attempt, event);
  if (before !== undefined) return `${event.type} comes after ${before}`;
  const phase = attemptPhase(attempt);
  if (!eventTable[event.type].phases.includes(phase)) {
    return `${event.type} has no place in the phase ${phase}`;
  }
  const begun = attempt.startedOn !== undefined;
  if (begun && (placeOf(event.type) ?? Infinity) <= (placeOf("decided") as number)) {
    return `the placement has begun: it ends by judged or withdrawn`;
  }
  return unsigned(attempt, event) ?? secondTime(state, attempt, event);
}

function clockFault(state: CaseState, event: CaseEvent): string | undefined {
  if (eventTable[event.type].track2 && state.track !== "track2") {
    return `${event.type} is of the clock, and no clock runs on the track ${state.track}`;
  }
  const { recoveredOn, firstSickDay } = state.clock;
  if (event.type === "recovered" && recoveredOn) return `recovered since ${recoveredOn} already`;
  if (event.type === "sickAgain" && !recoveredOn) return "sickAgain comes after recovered";
  if (event.type === "trackChanged" && event.to === "track2") {
    if (!(event.firstSickDay ?? firstSickDay)) return "track2 counts from a firstSickDay: name it";
    // On track 2 already it names the first sick day, or mends it.
    if (state.track === "track2" && (event.firstSickDay ?? firstSickDay) === firstSickDay) {
      return "on track2 already";
    }
  }
  return undefined;
}

/** Rule `order`: no step before its predecessor, nothing on what has ended, no second beginning. */
export function eventOrder({ state, event }: Situation): string | undefined {
  if (state === undefined) {
    return event.type === "opened" ? undefined : "the first event is opened";
  }
  if (event.type === "opened") return "opened already";
  if (state.closed !== undefined) return `the case was closed on ${state.closed.on}`;
  return attemptFault(state, event) ?? clockFault(state, event);
}
