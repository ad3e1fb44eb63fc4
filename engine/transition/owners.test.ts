import { describe, expect, test } from "vitest";
import { after, attempt, brokenBy, late, view } from "./fixture/told.ts";
import { exploringEvents, fileOf } from "./fixture/wholeStory.ts";

describe("owners and actions", () => {
  const leaving = {
    accounts: [
      ...fileOf([]).accounts.filter(({ id }) => id !== "coach"),
      { id: "coach", role: "coach", until: "2026-03-11" },
    ],
  } as const;
  const opened = exploringEvents.slice(0, 5);

  test("the day after an owner's last the coordinator owns the case, with an owner to give", () => {
    expect(view(opened, "2026-03-11", leaving).owner).toBe("coach");
    const seen = view(opened, "2026-03-12", leaving);
    expect(seen).toMatchObject({
      owner: "counter",
      nextAction: { what: "give-owner", who: "counter", due: "2026-03-16" },
    });
  });

  test("who has left cannot act, and who takes over can", () => {
    const offered = { at: "2026-03-13", by: "counter", type: "handoverOffered", to: "other-coach" };
    const accepted = { at: "2026-03-13", by: "other-coach", type: "handoverAccepted" };
    expect(brokenBy(after(opened, { ...offered, by: "coach" }), leaving)).toBe("who");
    const seen = view(after(opened, offered, accepted), "2026-03-16", leaving);
    expect(seen).toMatchObject({ owner: "other-coach", nextAction: { what: "met" } });
  });

  test.each([
    ["safety", "2026-03-06", "2026-03-06"],
    ["safety", "2026-03-07", "2026-03-09"],
    ["no-show", "2026-03-06", "2026-03-09"],
    ["health-worry", "2026-04-24", "2026-04-28"],
  ])("feedback of the kind %s on %s is answered by %s", (kind, at, due) => {
    const events = after(opened, { at, by: "candidate", type: "feedback", attempt, kind });
    const action = { what: "answer-feedback", who: "coach", due };
    expect(view(events, late).nextAction).toEqual(action);
    const done = { at, by: "coach", type: "actionDone" };
    expect(view(after(events, done), late).nextAction?.what).toBe("met");
  });

  test("a compliment asks nothing", () => {
    const events = after(opened, {
      at: "2026-03-06",
      by: "care",
      type: "feedback",
      kind: "compliment",
    });
    expect(view(events, late).nextAction?.what).toBe("met");
  });

  test("not now puts a review in the place of the step, until it happens", () => {
    const later = {
      at: "2026-03-09",
      by: "coach",
      type: "notNow",
      reason: "terms",
      review: "2026-05-01",
    };
    const waiting = after(opened, later);
    const review = { what: "review", who: "coach", due: "2026-05-01" };
    expect(view(waiting, late)).toMatchObject({ nextAction: review, overdue: [review] });
    const met = { ...exploringEvents[5] };
    expect(view(after(waiting, met), late).nextAction?.what).toBe("walkedAlong");
  });

  test("an action that was set comes before the steps, the one due first before others", () => {
    const next = (what: string, due: string) => ({ what, who: "care", due });
    const done = (action?: object) => ({
      at: "2026-03-09",
      by: "coach",
      type: "actionDone",
      ...(action && { next: action }),
    });
    const events = after(opened, done(next("send-route", "2026-03-20")));
    expect(view(events, late).nextAction).toEqual(next("send-route", "2026-03-20"));
    const ended = after(events, { ...done(), by: "care" });
    expect(view(ended, late).nextAction?.what).toBe("met");
  });
});
