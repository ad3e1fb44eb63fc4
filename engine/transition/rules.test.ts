import { describe, expect, test } from "vitest";
import { after, attempt, brokenBy, judged, late, placed, without } from "./fixture/told.ts";
import type { RawEvent } from "./fixture/wholeStory.ts";
import {
  agreement,
  exploringEvents,
  lastingEvents,
  startEvents,
  wholeStory,
} from "./fixture/wholeStory.ts";

describe("rules that never bend", () => {
  const day = "2026-03-30";
  const started = startEvents.at(-1) as RawEvent;
  const signedUp = placed.slice(0, -1);
  const opened = exploringEvents.slice(0, 2);
  const draft = (change: object) => ({
    at: "2026-03-23",
    by: "coach",
    type: "agreed",
    attempt,
    ...agreement,
    ...change,
  });
  const cases: readonly [string, string, readonly unknown[]][] = [
    [
      "shape",
      "an event that does not exist",
      after(opened, { at: day, by: "coach", type: "cheered" }),
    ],
    [
      "shape",
      "an account that does not exist",
      after(opened, { ...exploringEvents[2], by: "nobody" }),
    ],
    ["shape", "a key that does not exist", after(opened, { ...exploringEvents[2], score: 8 })],
    [
      "shape",
      "success is no reason",
      after(opened, { at: day, by: "coach", type: "closed", reason: "success" }),
    ],
    [
      "shape",
      "other says more",
      after(opened, { at: day, by: "coach", type: "closed", reason: "other" }),
    ],
    [
      "shape",
      "a no says why",
      after(exploringEvents.slice(0, 4), { ...exploringEvents[4], outcome: "no" }),
    ],
    [
      "shape",
      "only the walk-along day is skipped",
      after(exploringEvents.slice(0, 5), {
        ...exploringEvents[5],
        outcome: "skipped",
        reason: "terms",
      }),
    ],
    [
      "shape",
      "not now is at most three months",
      after(opened, {
        at: day,
        by: "coach",
        type: "notNow",
        reason: "terms",
        review: "2026-07-01",
      }),
    ],
    [
      "shape",
      "money is decided before it is promised",
      after(exploringEvents, draft({ money: { ...agreement.money, decidedOn: "2026-03-24" } })),
    ],
    [
      "chronology",
      "before the event before it",
      after(exploringEvents, {
        ...started,
        at: "2026-03-01",
        type: "attemptOpened",
        by: "coach",
        attempt: "a2",
        opening: "x",
      }),
    ],
    [
      "chronology",
      "after the day it is looked at",
      after(opened, { ...exploringEvents[2], at: "2027-01-04" }),
    ],
    [
      "chronology",
      "written down late without a reason",
      after(opened, { ...exploringEvents[2], recordedOn: "2026-03-18" }),
    ],
    ["who", "another role's step", after(opened, { ...exploringEvents[2], by: "care" })],
    [
      "who",
      "another's voice",
      after(exploringEvents.slice(0, 9), { ...exploringEvents[9], by: "coach" }),
    ],
    [
      "who",
      "on behalf of an employer without a paper",
      after(exploringEvents.slice(0, 9), {
        ...exploringEvents[9],
        by: "coach",
        onBehalf: { voice: "careEmployer", reason: "assisted" },
      }),
    ],
    [
      "who",
      "on behalf by somebody who does not guide",
      after(exploringEvents.slice(0, 9), {
        ...exploringEvents[9],
        by: "hr",
        onBehalf: { voice: "careEmployer", reason: "on-paper" },
      }),
    ],
    [
      "who",
      "capacity from a care employer",
      after(exploringEvents.slice(0, 4), {
        ...exploringEvents[4],
        outcome: "no",
        reason: "capacity",
      }),
    ],
    [
      "who",
      "capacity on paper of a care employer",
      after(opened, {
        at: day,
        by: "coach",
        type: "withdrawn",
        attempt,
        reason: "capacity",
        onBehalf: { voice: "careEmployer", reason: "on-paper" },
      }),
    ],
    [
      "who",
      "closing by somebody who does not own it",
      after(opened, { at: day, by: "counter", type: "closed", reason: "benefit" }),
    ],
    [
      "who",
      "accepting what was offered to another",
      after(
        opened,
        { at: day, by: "coach", type: "handoverOffered", to: "other-coach" },
        { at: day, by: "counter", type: "handoverAccepted" },
      ),
    ],
    ["order", "a case begins with opened", [{ ...exploringEvents[1] }]],
    ["order", "opened twice", after(opened, exploringEvents[0] as RawEvent)],
    [
      "order",
      "an attempt that was not opened",
      after(opened, { ...exploringEvents[2], attempt: "a2" }),
    ],
    [
      "order",
      "a step before the one before it",
      after(exploringEvents.slice(0, 3), { ...exploringEvents[4] }),
    ],
    ["order", "an agreement before both decided", after(exploringEvents.slice(0, 9), draft({}))],
    ["order", "a start before both decided", after(exploringEvents.slice(0, 9), started)],
    [
      "order",
      "a contract without a placement",
      after(exploringEvents, lastingEvents.at(-1) as RawEvent),
    ],
    [
      "order",
      "a no once the placement has begun",
      after(placed, { at: late, by: "care", type: "met", attempt, outcome: "no", reason: "click" }),
    ],
    [
      "order",
      "anything on an attempt that ended",
      after(
        exploringEvents.slice(0, 4),
        { ...exploringEvents[4], outcome: "no", reason: "click" },
        { ...exploringEvents[5] },
      ),
    ],
    [
      "order",
      "a second extension",
      after(
        placed,
        ...["2026-08-31", "2026-09-30"]
          .flatMap((end) => [
            judged("2026-06-10", "candidate", "candidate", {
              result: "extend",
              reason: "terms",
              end,
            }),
            judged("2026-06-10", "care", "careEmployer", {
              result: "extend",
              reason: "terms",
              end,
            }),
            judged("2026-06-10", "hr", "sendingEmployer", {
              result: "extend",
              reason: "terms",
              end,
            }),
          ])
          .slice(0, 4),
      ),
    ],
    [
      "order",
      "anything after closed",
      after(
        opened,
        { at: day, by: "coach", type: "closed", reason: "moved" },
        { at: day, by: "coach", type: "actionDone" },
      ),
    ],
    ["one-owner", "an owner who guides nobody", [{ ...exploringEvents[0], owner: "hr" }]],
    [
      "basis",
      "a proposal without a doctor's profile",
      after(exploringEvents.slice(0, 3), { ...exploringEvents[3], capacityProfile: undefined }),
    ],
    ["agreement-first", "a start without an agreement", after(exploringEvents, started)],
    ["agreement-first", "a start with a signature missing", after(signedUp.slice(0, -1), started)],
    [
      "agreement-first",
      "a chance without money",
      after(exploringEvents, draft({ money: undefined })),
    ],
    [
      "agreement-first",
      "no chance is signed by the candidate themselves",
      after(exploringEvents, draft({ money: undefined, chance: "none" }), {
        at: day,
        by: "coach",
        type: "signed",
        attempt,
        voice: "candidate",
        onBehalf: { voice: "candidate", reason: "no-email" },
      }),
    ],
    [
      "signed-is-frozen",
      "a new draft over a signature",
      after(signedUp.slice(0, 12), draft({ at: "2026-03-26" })),
    ],
    ["signed-is-frozen", "a new draft once begun", after(placed, draft({ at: "2026-04-02" }))],
    [
      "decide-in-time",
      "a contract before all judged",
      after([...placed, ...lastingEvents.slice(0, -2)], lastingEvents.at(-1) as RawEvent),
    ],
    [
      "decide-in-time",
      "an extension that is none",
      after(
        placed,
        judged("2026-06-10", "care", "careEmployer", {
          result: "extend",
          reason: "terms",
          end: "2026-06-30",
        }),
      ),
    ],
    [
      "expert-before-contract",
      "a contract without a labour expert",
      without(wholeStory, "labourExpertTested"),
    ],
  ];

  test.each(cases)("%s: %s", (code, _name, events) => {
    expect(brokenBy(JSON.parse(JSON.stringify(events)))).toBe(code);
  });

  test("what breaks two rules is refused by the first", () => {
    const nobody = { ...exploringEvents[4], by: "hr", at: "2026-03-01" };
    expect(brokenBy(after(exploringEvents.slice(0, 3), nobody))).toBe("chronology");
    const early = { ...exploringEvents[4], by: "hr" };
    expect(brokenBy(after(exploringEvents.slice(0, 3), early))).toBe("who");
  });
});
