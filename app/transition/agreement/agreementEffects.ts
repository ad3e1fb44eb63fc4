import type { Action, Agreement } from "@overstap/engine/transition/caseEvent.ts";
import { attemptOf, type CaseState, isRunning } from "@overstap/engine/transition/caseState.ts";
import type { Signatory, WagePayer } from "@overstap/engine/transition/caseWords.ts";
import type { Day } from "@overstap/engine/transition/days.ts";
import { wagesPaidBy } from "@overstap/engine/transition/money.ts";
import { nextAction } from "@overstap/engine/transition/nextAction.ts";
import { missingSignatures, signatoriesOf } from "@overstap/engine/transition/parties.ts";
import { decideFrom } from "@overstap/engine/transition/undoneSteps.ts";
import { type Warning, warningsOf } from "@overstap/engine/transition/warnings.ts";
import { workingDays } from "../workingDays.ts";

/** A day that follows from the agreement, before and after a change; null where there is none. */
export type MovedDay = {
  what: "start" | "end" | "decide" | "expert";
  from: Day | null;
  to: Day | null;
};

/** What a change of an agreement brings about, before it is made. */
export type AgreementEffects = {
  /** Whose signature is lost by it. */
  lost: readonly Signatory[];
  /** Who has yet to sign before it holds; none where nothing is signed any more. */
  toSign: readonly Signatory[];
  /** Until all have signed, this older text holds. */
  oldHolds: boolean;
  /** Days that move; of those that stay nothing. */
  moved: readonly MovedDay[];
  evaluations: { come: readonly Day[]; go: readonly Day[] };
  /** Who pays the wages, where that changes. */
  payer: { from: WagePayer | "none"; to: WagePayer | "none" } | null;
  /** The attempt ends by it. */
  ends: boolean;
  /** What the rules ask next. */
  next: Action | null;
  /** What the case warns of from then on and did not before. */
  warnings: readonly Warning[];
};

const textIn = (state: CaseState, id: string): Agreement | undefined => {
  const attempt = attemptOf(state, id);
  return attempt?.amendment?.text ?? attempt?.agreement;
};

/**
 * What changes between what a case comes to now and what it would come to, for one attempt: which signatures
 * are lost, which days and evaluations move, who pays, and what the rules then ask.
 *
 * @param after what the engine says the case comes to with the change; nothing of it is stored
 */
export function agreementEffects(
  before: CaseState,
  after: CaseState,
  attemptId: string,
  on: Day,
): AgreementEffects {
  const was = attemptOf(before, attemptId);
  const is = attemptOf(after, attemptId);
  const ends = is !== undefined && !isRunning(is) && (was === undefined || isRunning(was));
  const given = is?.amendment?.signatures ?? is?.signatures ?? {};
  const oldText = was?.agreement;
  const newText = textIn(after, attemptId);
  const warned = new Set(warningsOf(before, on, workingDays));
  const [from, to] = [wagesPaidBy(before, on), wagesPaidBy(after, on)];
  const planned = newText?.wagesPaidBy;
  const paidFrom = oldText?.wagesPaidBy;
  return {
    lost: ends ? [] : lostSignatures(before, after, attemptId),
    toSign: ends ? [] : missingSignatures(after, given),
    oldHolds: is?.amendment !== undefined,
    moved: ends ? [] : movedDays(before, oldText, newText),
    evaluations: ends ? { come: [], go: [] } : movedEvaluations(oldText, newText),
    payer: ends
      ? from === to
        ? null
        : { from, to }
      : planned && paidFrom && planned !== paidFrom
        ? { from: paidFrom, to: planned }
        : null,
    ends,
    next: nextAction(after, workingDays) ?? null,
    warnings: warningsOf(after, on, workingDays).filter((one) => !warned.has(one)),
  };
}

/** Signatures under the text that waited or held before the change and that do not count for the new one. */
function lostSignatures(before: CaseState, after: CaseState, attemptId: string): Signatory[] {
  const was = attemptOf(before, attemptId);
  const is = attemptOf(after, attemptId);
  const had = was?.amendment?.signatures ?? was?.signatures ?? {};
  const has = is?.amendment?.signatures ?? is?.signatures ?? {};
  return signatoriesOf(before).filter(
    (voice) => had[voice] !== undefined && has[voice] === undefined,
  );
}

function daysOf({ track }: CaseState, text: Agreement | undefined) {
  const decide = text ? decideFrom(text, workingDays) : null;
  return {
    start: text?.start ?? null,
    end: text?.end ?? null,
    decide,
    expert: track === "track2" ? decide : null,
  };
}

function movedDays(
  state: CaseState,
  oldText: Agreement | undefined,
  newText: Agreement | undefined,
): MovedDay[] {
  const [was, is] = [daysOf(state, oldText), daysOf(state, newText)];
  return (["start", "end", "decide", "expert"] as const)
    .map((what) => ({ what, from: was[what], to: is[what] }))
    .filter(({ from, to }) => from !== to);
}

function movedEvaluations(oldText: Agreement | undefined, newText: Agreement | undefined) {
  const was = new Set(oldText?.evaluations);
  const is = new Set(newText?.evaluations);
  return {
    come: [...is.difference(was)].toSorted(),
    go: [...was.difference(is)].toSorted(),
  };
}
