import { describe, expect, test } from "vitest";
import { after, late, view } from "./fixture/told.ts";
import { wholeStory } from "./fixture/wholeStory.ts";

describe("a whole story", () => {
  test("every prefix of it is right, has an owner and a next action", () => {
    for (let length = 1; length <= wholeStory.length; length += 1) {
      const { owner, nextAction } = view(wholeStory.slice(0, length), late);
      expect({ length, owner }).toEqual({ length, owner: "coach" });
      expect(nextAction?.due).toMatch(/^\d{4}-/);
    }
  });

  test.each([
    [1, "exploring", "explore", "explore", "coach", "2026-03-09"],
    [2, "exploring", "tested", "tested", "coach", "2026-03-09"],
    [3, "exploring", "proposed", "proposed", "coach", "2026-03-10"],
    [5, "exploring", "met", "met", "careEmployer", "2026-03-20"],
    [8, "exploring", "decided", "decided", "both", "2026-03-24"],
    [9, "exploring", "decided", "decided", "careEmployer", "2026-03-24"],
    [10, "onboarding", "agreed", "agreed", "coach", "2026-04-02"],
    [11, "onboarding", "signed", "signed", "coach", "2026-04-02"],
    [15, "onboarding", "started", "started", "careEmployer", "2026-04-01"],
    [16, "onboarding", "evaluated", "evaluated", "buddy", "2026-04-29"],
    [22, "onboarding", "labourExpertTested", "labourExpertTested", "labourExpert", "2026-06-09"],
    [23, "onboarding", "judged", "judged", "careEmployer", "2026-06-30"],
    [26, "onboarding", "contracted", "contracted", "careEmployer", "2026-06-30"],
    [27, "lasting", "follow", "check-in", "coach", "2026-07-08"],
  ])("after %i events", (length, phase, step, what, who, due) => {
    const seen = view(wholeStory.slice(0, length), late);
    expect(seen).toMatchObject({ phase, step, nextAction: { what, who, due } });
  });

  test("what was due before the day is overdue, what is due on it is not", () => {
    const events = wholeStory.slice(0, 20);
    const expert = { what: "labourExpertTested", who: "labourExpert", due: "2026-06-09" };
    const evaluation = { what: "evaluated", who: "buddy", due: "2026-05-27" };
    expect(view(events, "2026-06-09").overdue).toEqual([evaluation]);
    expect(view(events, "2026-06-10").overdue).toEqual([evaluation, expert]);
  });

  test("closed, nothing waits and nothing can follow", () => {
    const closed = { at: "2026-07-15", by: "coach", type: "closed", reason: "work-elsewhere" };
    const seen = view(after(wholeStory, closed), late);
    expect(seen).toMatchObject({ phase: "closed", step: null, nextAction: null, overdue: [] });
    expect(seen.allowed).toEqual([]);
  });
});
