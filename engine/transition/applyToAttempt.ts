import type { Agreement, CaseEvent, EventOf } from "./caseEvent.ts";
import type { Attempt, CaseState, Signatures } from "./caseState.ts";
import type { AttemptReason } from "./caseWords.ts";
import type { Day } from "./days.ts";
import { missingSignatures } from "./parties.ts";
import { settlementOf } from "./settlement.ts";

function end(attempt: Attempt, reason: AttemptReason | undefined, on: Day): Attempt {
  return { ...attempt, ended: { reason: reason ?? "other", on } };
}

function met(
  attempt: Attempt,
  event: EventOf<"talked" | "met" | "walkedAlong" | "introduced">,
): Attempt {
  const { type, at, outcome, reason } = event;
  if (outcome === "no") return end(attempt, reason, at);
  return { ...attempt, done: { ...attempt.done, [type]: at } };
}

function textOf({
  goal,
  start,
  end: until,
  hours,
  buildUp,
  tasks,
  buddy,
  ...event
}: Agreement): Agreement {
  const { evaluations, wagesPaidBy, chance, money } = event;
  const text = { goal, start, end: until, hours, tasks, buddy, evaluations, wagesPaidBy, chance };
  return { ...text, ...(buildUp && { buildUp }), ...(money && { money }) };
}

/** The text that an amendment leads to: what it does not name stays as it was. */
export function amendedText(agreement: Agreement, change: Partial<Agreement>): Agreement {
  return textOf({ ...agreement, ...change });
}

function sign(state: CaseState, attempt: Attempt, { voice, at }: EventOf<"signed">): Attempt {
  const { amendment } = attempt;
  // Who signs twice has signed the first time.
  const signed = (given: Signatures): Signatures => ({ [voice]: at, ...given });
  if (amendment === undefined) return { ...attempt, signatures: signed(attempt.signatures) };
  const signatures = signed(amendment.signatures);
  if (missingSignatures(state, signatures).length > 0) {
    return { ...attempt, amendment: { ...amendment, signatures } };
  }
  const { amendment: _held, ...rest } = attempt;
  return { ...rest, agreement: amendment.text, signatures };
}

function withdrawSignature(attempt: Attempt, voice: EventOf<"signed">["voice"]): Attempt {
  const without = (given: Signatures): Signatures => {
    const { [voice]: _withdrawn, ...rest } = given;
    return rest;
  };
  const { amendment } = attempt;
  if (amendment === undefined) return { ...attempt, signatures: without(attempt.signatures) };
  return { ...attempt, amendment: { ...amendment, signatures: without(amendment.signatures) } };
}

/** What all judgements together bring about; nothing while they differ and were not talked over. */
function settle(state: CaseState, attempt: Attempt, on: Day, talkedOver: boolean): Attempt {
  const settlement = settlementOf(state, attempt);
  if (settlement === undefined || (settlement.differ && !talkedOver)) return attempt;
  const { counts } = settlement;
  if (counts.result === "stop") return end(attempt, counts.reason, on);
  if (counts.result === "contract") return { ...attempt, contractOn: on };
  const { agreement } = attempt;
  const longer = agreement && counts.end && { agreement: { ...agreement, end: counts.end } };
  return { ...attempt, ...longer, extended: true, judgements: [] };
}

function judge(state: CaseState, attempt: Attempt, event: EventOf<"judged">): Attempt {
  const others = attempt.judgements.filter(({ voice }) => voice !== event.voice);
  const { contractOn: _before, ...undecided } = attempt;
  return settle(state, { ...undecided, judgements: [...others, event] }, event.at, false);
}

function evaluate(attempt: Attempt, { moment, voice }: EventOf<"evaluated">): Attempt {
  const heard = [...new Set([...(attempt.evaluated[moment] ?? []), voice])];
  return { ...attempt, evaluated: { ...attempt.evaluated, [moment]: heard } };
}

/**
 * Takes an attempt of the state and an event about it that no rule refuses, gives the attempt after it.
 * Source: docs/transition.md, "Steps of an attempt" and the rules.
 */
export function applyToAttempt(state: CaseState, attempt: Attempt, event: CaseEvent): Attempt {
  switch (event.type) {
    case "tested":
      return { ...attempt, done: { ...attempt.done, tested: event.at } };
    case "proposed": {
      const { uwvOpinion } = event;
      const done = { ...attempt.done, proposed: event.at };
      return { ...attempt, done, ...(uwvOpinion && { uwvOpinion }) };
    }
    case "talked":
    case "met":
    case "walkedAlong":
    case "introduced":
      return met(attempt, event);
    case "decided":
      if (event.answer === "no") return end(attempt, event.reason, event.at);
      return { ...attempt, yes: { ...attempt.yes, [event.voice]: event.at } };
    case "agreed":
      return { ...attempt, agreement: textOf(event), signatures: {} };
    case "amended":
      if (attempt.agreement === undefined) return attempt;
      return {
        ...attempt,
        amendment: { text: amendedText(attempt.agreement, event), signatures: {} },
      };
    case "signed":
      return sign(state, attempt, event);
    case "signatureWithdrawn":
      return withdrawSignature(attempt, event.voice);
    case "started":
      return { ...attempt, startedOn: event.at };
    case "evaluated":
      return evaluate(attempt, event);
    case "labourExpertTested":
      return { ...attempt, suitable: event.suitable };
    case "judged":
      return judge(state, attempt, event);
    case "talkedOver":
      return attempt.ended ? attempt : settle(state, attempt, event.at, true);
    case "contracted":
      return { ...attempt, contract: event };
    case "withdrawn":
      return end(attempt, event.reason, event.at);
    default:
      return attempt;
  }
}
