import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allowedEvents } from "./allowedEvents.ts";
import type { CaseEvent } from "./caseEvent.ts";
import type { CaseState } from "./caseState.ts";
import { addDays } from "./days.ts";
import { eventTypes } from "./eventTable.ts";
import { agreement, fileOf, trackTwoFile } from "./fixture/wholeStory.ts";
import { nextAction } from "./nextAction.ts";
import { ownerByDay } from "./owner.ts";
import { caseStanding } from "./phaseOf.ts";
import { eventReader } from "./readEvent.ts";
import { addEvent, contextOf, walkCase } from "./walkCase.ts";

/** Anybody says anything; dates go on by some days at a time. */
const anyStep = fc.record({
  type: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...eventTypes) },
    { weight: 7, arbitrary: fc.constant("next") },
  ),
  days: fc.integer({ min: 0, max: 6 }),
  by: fc.oneof(
    { weight: 5, arbitrary: fc.constant("owner") },
    fc.constantFrom(...trackTwoFile.accounts.map(({ id }) => id)),
  ),
  attempt: fc.constantFrom("a1", "a2"),
  voice: fc.constantFrom("candidate", "careEmployer", "sendingEmployer", "coach", "buddy"),
  yes: fc.integer({ min: 0, max: 9 }),
  more: fc.nat({ max: 200 }),
});
type AnyStep = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const results = ["contract", "contract", "contract", "extend", "stop"] as const;

function fieldsFor(type: string, { attempt, voice, yes, more }: AnyStep, at: string): object {
  const outcome = yes > 0 ? { outcome: "yes" } : { outcome: "no", reason: "terms" };
  const ofAttempt: Readonly<Record<string, object>> = {
    attemptOpened: { opening: "kitchen" },
    tested: { verdict: "ready" },
    proposed: { capacityProfile: at, ownWorkImpossible: "companyDoctor" },
    talked: outcome,
    met: outcome,
    walkedAlong: outcome,
    introduced: outcome,
    decided: { voice, answer: yes > 0 ? "yes" : "no", ...(yes === 0 && { reason: "terms" }) },
    agreed: { ...agreement, start: at, end: addDays(at, more), evaluations: [addDays(at, 9)] },
    signed: { voice },
    signatureWithdrawn: { voice },
    amended: { end: addDays(at, 10 + more) },
    started: {},
    evaluated: { voice, moment: 1 },
    labourExpertTested: { suitable: yes > 1 },
    judged: { voice, result: results[yes % 5], reason: "terms", end: addDays(at, 10 + more) },
    talkedOver: {},
    contracted: {
      start: at,
      hours: 20,
      kind: "permanent",
      ...(yes > 6 && { direct: { money: { from: "x", decidedBy: "y", decidedOn: at } } }),
    },
    withdrawn: { reason: "terms" },
  };
  if (ofAttempt[type] !== undefined) return { attempt, ...ofAttempt[type] };
  const ofCase: Readonly<Record<string, object>> = {
    opened: { owner: "coach", candidate: "candidate", sendingEmployer: true },
    feedback: { kind: "late" },
    handoverOffered: { to: yes > 5 ? "coach" : "other-coach" },
    notNow: { reason: "terms", review: addDays(at, 20) },
    trackChanged: { to: yes > 5 ? "track2" : "mobility", firstSickDay: at },
    pregnancyLeave: { until: addDays(at, more) },
    clockDone: { moment: "probleemanalyse" },
    uwvLetter: { moment: "wia-aanvraag", due: addDays(at, more) },
    wiaDecided: { outcome: "WGA" },
    schemeGranted: { scheme: "LKV" },
    closed: { reason: "moved" },
  };
  return ofCase[type] ?? {};
}

const accounts = trackTwoFile.accounts.map((one) =>
  one.id === "coach" ? { ...one, until: "2026-09-30" } : one,
);

const context = contextOf(fileOf([], { accounts }));
const readEvent = eventReader(context.accounts.keys());
const file = { track: "track2", firstSickDay: "2026-01-05" } as const;

interface Grown {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  readonly on: string;
}

/** Adds what is said, step by step, and leaves out what is refused. */
function grow(steps: readonly AnyStep[], see: (grown: Grown) => void): void {
  let at = "2026-03-02";
  const opened = { owner: "coach", candidate: "candidate", sendingEmployer: true } as const;
  const first = { at, by: "coach", type: "opened", ...opened } as const;
  let events: readonly CaseEvent[] = [first];
  let state = addEvent(undefined, first, { file, context, on: at }) as CaseState;
  for (const step of steps) {
    at = addDays(at, step.days);
    state = ownerByDay(state, at, context);
    const next =
      state.attempts.length === 0 ? "attemptOpened" : caseStanding(state, context.days).step;
    const type = step.type === "next" ? (next ?? "feedback") : step.type;
    const attempt = step.type === "next" ? "a1" : step.attempt;
    const fields = fieldsFor(type, { ...step, attempt }, at);
    const voice = "voice" in fields && { onBehalf: { voice: fields.voice, reason: "on-paper" } };
    const spoken = step.by === "owner" ? { by: state.owner, ...voice } : { by: step.by };
    const { event } = readEvent({ at, type, ...fields, ...spoken });
    if (event === undefined) continue;
    const after = addEvent(state, event, { file, context, on: at });
    if ("code" in after) continue;
    // What was accepted was announced as allowed.
    expect(allowedEvents(state, context, at)).toContain(type);
    [state, events] = [after, [...events, event]];
    see({ events, state, on: at });
  }
}

const steps = fc.array(anyStep, { minLength: 5, maxLength: 70, size: "max" });

/** What a case lacks on a day: an open one somebody who answers for it and an action, a closed one nothing. */
function lackOf(state: CaseState, day: string): string | undefined {
  const later = ownerByDay(state, day, context);
  const action = nextAction(later, context.days);
  if (later.closed !== undefined) return action && "an action of a closed case";
  if (action === undefined || action.who === "") return "an action";
  const { role = "nobody", until = "9999" } = context.accounts.get(later.owner) ?? {};
  return ["coach", "coordinator"].includes(role) && until >= day ? undefined : "an active owner";
}

test("an open case always has one active owner and one next action, a closed one none", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      grow(taken, ({ state, on }) => {
        const days = [on, addDays(on, 40), addDays(on, 400)];
        expect(days.map((day) => lackOf(state, day))).toEqual([undefined, undefined, undefined]);
      });
    }),
    { numRuns: 60, seed: 7, endOnFailure: true },
  );
});

test("every prefix of a valid case is valid, and comes to what it came to on the way", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      let last: Grown | undefined;
      grow(taken, (grown) => (last = grown));
      if (last === undefined) return;
      const walked = walkCase(fileOf(last.events, { accounts }), last.on);
      expect(walked.state).toEqual(last.state);
      const half = last.events.slice(0, Math.ceil(last.events.length / 2));
      expect(walkCase(fileOf(half, { accounts }), last.on).broken).toBeUndefined();
    }),
    { numRuns: 60, seed: 5, endOnFailure: true },
  );
});

/** What an attempt came to around a rule. */
function shortcuts({ events, state }: Grown): readonly string[] {
  return state.attempts.flatMap(({ id, startedOn, contract, suitable }) => {
    const heard = (type: string): number => {
      const said = events.filter(
        (one) => one.type === type && "attempt" in one && one.attempt === id,
      );
      return new Set(said.map((one) => "voice" in one && one.voice)).size;
    };
    const found: string[] = [];
    const begun = startedOn !== undefined || contract !== undefined;
    if (begun && heard("decided") < 2) found.push("not both decided");
    if (startedOn !== undefined && heard("signed") < 4) found.push("not all signed");
    if (contract === undefined) return found;
    if (startedOn === undefined && !contract.direct) found.push("a contract without money");
    if (startedOn !== undefined && heard("judged") < 3) found.push("not all judged");
    const changed = events.some(({ type }) => type === "trackChanged");
    if (!changed && suitable !== true) found.push("no labour expert");
    return found;
  });
}

test("no order of events reaches a placement or a contract around a rule", () => {
  let contracts = 0;
  let placements = 0;
  fc.assert(
    fc.property(steps, (taken) => {
      grow(taken, (grown) => {
        expect(shortcuts(grown)).toEqual([]);
        placements += grown.state.attempts.filter((one) => one.startedOn).length;
        contracts += grown.state.attempts.filter((one) => one.contract).length;
      });
    }),
    { numRuns: 150, seed: 11, endOnFailure: true },
  );
  // The walk is worth nothing where it never gets so far.
  expect(placements).toBeGreaterThan(0);
  expect(contracts).toBeGreaterThan(0);
});
