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

test("an open case always has one active owner and one next action, a closed one none", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      grow(taken, ({ state, on }) => {
        for (const day of [on, addDays(on, 40), addDays(on, 400)]) {
          const later = ownerByDay(state, day, context);
          const action = nextAction(later, context.days);
          if (later.closed !== undefined) expect(action).toBeUndefined();
          else {
            expect(action).toMatchObject({ what: expect.any(String), who: expect.any(String) });
            const { role, until = "9999" } = context.accounts.get(later.owner) ?? {};
            expect(["coach", "coordinator"]).toContain(role);
            expect(until >= day).toBe(true);
          }
        }
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

test("no order of events reaches a placement or a contract around a rule", () => {
  let contracts = 0;
  let placements = 0;
  fc.assert(
    fc.property(steps, (taken) => {
      grow(taken, ({ state, events }) => {
        for (const { id, startedOn, contract, suitable } of state.attempts) {
          const voicesOf = (type: string): number => {
            const said = events.filter((one) => one.type === type && "voice" in one);
            const about = said.filter((one) => "attempt" in one && one.attempt === id);
            return new Set(about.map((one) => "voice" in one && one.voice)).size;
          };
          if (startedOn !== undefined) {
            placements += 1;
            expect({ signed: voicesOf("signed"), decided: voicesOf("decided") }).toEqual({
              signed: 4,
              decided: 2,
            });
          }
          if (contract === undefined) continue;
          contracts += 1;
          expect(voicesOf("decided")).toBe(2);
          expect(startedOn === undefined ? contract.direct : voicesOf("judged") === 3).toBeTruthy();
          const changed = events.some(({ type }) => type === "trackChanged");
          expect(changed || suitable).toBe(true);
        }
      });
    }),
    { numRuns: 150, seed: 11, endOnFailure: true },
  );
  // The walk is worth nothing where it never gets so far.
  expect(placements).toBeGreaterThan(0);
  expect(contracts).toBeGreaterThan(0);
});
