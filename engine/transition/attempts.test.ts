import { describe, expect, test } from "vitest";
import { addDays } from "./days.ts";
import { after, attempt, judged, late, placed, view } from "./fixture/told.ts";
import { exploringEvents, lastingEvents, startEvents } from "./fixture/wholeStory.ts";

describe("what ends an attempt does not end the case", () => {
  test("a no brings the owner back to exploring", () => {
    const no = { ...exploringEvents[4], outcome: "no", reason: "distance" };
    const seen = view(after(exploringEvents.slice(0, 4), no), late);
    expect(seen).toMatchObject({
      phase: "exploring",
      step: "explore",
      owner: "coach",
      nextAction: { what: "explore", who: "coach", due: "2026-03-13" },
      attempts: [{ id: attempt, step: "talked", ended: "distance" }],
    });
  });

  test("a placement does not end by time", () => {
    const seen = view(placed, late);
    expect(seen).toMatchObject({
      phase: "onboarding",
      warnings: ["advise-uwv-opinion", "decide-now"],
    });
  });

  test.each([
    ["2026-06-08", []],
    ["2026-06-09", ["decide-now"]],
  ])("from fifteen working days before the end it must be decided: %s", (on, warnings) => {
    const found = view(placed, on).warnings.filter((code) => code === "decide-now");
    expect(found).toEqual(warnings);
  });

  test.each([
    ["2026-05-11", "2026-05-04"],
    ["2026-05-12", "2026-05-05"],
    ["2026-05-13", "2026-04-21"],
  ])("a placement of fewer than 30 working days until %s is decided from %s on", (end, from) => {
    const short = placed.map((one) => (one.type === "agreed" ? { ...one, end } : one));
    const expert = view(short, late).overdue.find(({ what }) => what === "labourExpertTested");
    expect(expert?.due).toBe(from);
    expect(view(short, from).warnings).toContain("decide-now");
    expect(view(short, addDays(from, -1)).warnings).not.toContain("decide-now");
  });

  test("a contract is followed first, though another attempt waits for something earlier", () => {
    const other = {
      at: "2026-03-20",
      by: "coach",
      type: "attemptOpened",
      attempt: "a2",
      opening: "x",
    };
    const events = [...exploringEvents, other, ...startEvents, ...lastingEvents];
    expect(view(events, late)).toMatchObject({
      phase: "lasting",
      nextAction: { what: "check-in" },
      overdue: [{ what: "check-in" }, { what: "tested", due: "2026-03-27" }],
    });
  });

  test("judgements that differ are careful, and follow once talked over", () => {
    const stop = judged("2026-06-10", "care", "careEmployer", { result: "stop", reason: "click" });
    const contract = judged("2026-06-10", "candidate", "candidate", { result: "contract" });
    const extend = { result: "extend", reason: "terms", end: "2026-07-31" };
    const hr = judged("2026-06-11", "hr", "sendingEmployer", extend);
    const differing = after(placed, contract, stop, hr);
    expect(view(differing, late).warnings).toContain("voices-differ");
    expect(view(differing, late).attempts[0]).not.toHaveProperty("ended");
    const talk = { what: "talkedOver", who: "coach", due: "2026-06-30" };
    expect(view(differing, late).overdue).toContainEqual(talk);
    const talked = { at: "2026-06-12", by: "coach", type: "talkedOver", attempt };
    const settled = view(after(differing, talked), late);
    expect(settled.attempts[0]).toMatchObject({ ended: "click" });
    expect(settled.warnings).not.toContain("voices-differ");
  });

  test("of different new ends the earliest counts, and all judge anew", () => {
    const extend = (at: string, by: string, voice: string, end: string) =>
      judged(at, by, voice, { result: "extend", reason: "terms", end });
    const events = after(
      placed,
      extend("2026-06-10", "candidate", "candidate", "2026-08-31"),
      extend("2026-06-10", "care", "careEmployer", "2026-07-31"),
      extend("2026-06-10", "hr", "sendingEmployer", "2026-09-30"),
    );
    const next = view(events, "2026-06-20").overdue.concat(view(events, "2026-08-03").overdue);
    expect(next).toContainEqual({ what: "judged", who: "careEmployer", due: "2026-07-31" });
  });
});
