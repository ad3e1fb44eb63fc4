import { fileOf, wholeStory } from "@overstap/engine/transition/fixture/wholeStory.ts";
import { describe, expect, test, vi } from "vitest";
import { runOverstap } from "./fixture/runOverstap.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const run = (file: unknown, ...options: string[]) =>
  runOverstap(["case", "-", ...options], { input: JSON.stringify(file) });

describe("case", () => {
  test("--json prints one document in the form of the rules", () => {
    const { code, out, err } = run(fileOf(wholeStory.slice(0, 10)), "--on", "2026-03-20", "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const view = JSON.parse(out) as Record<string, unknown>;
    const { clock, allowed, ...rest } = view;
    expect(rest).toStrictEqual({
      phase: "onboarding",
      step: "agreed",
      owner: "coach",
      nextAction: { what: "agreed", who: "coach", due: "2026-04-02" },
      overdue: [],
      warnings: ["advise-uwv-opinion"],
      attempts: [{ id: "a1", opening: "living-room", phase: "onboarding", step: "agreed" }],
      signatures: {},
      money: {
        wagesPaidBy: "sendingEmployer",
        schemes: [
          {
            scheme: "no-riskpolis",
            state: "later",
            from: "2028-01-03",
            why: "after-waiting-time-and-wia",
          },
          { scheme: "LKV", state: "later", why: "needs-contract" },
          { scheme: "proefplaatsing", state: "closed", why: "still-employed" },
          { scheme: "werkplekvoorziening", state: "later", why: "needs-placement" },
        ],
      },
    });
    expect(clock).toContainEqual({ moment: "probleemanalyse", due: "2026-02-16", overdue: true });
    expect(allowed).toContain("agreed");
    expect(allowed).not.toContain("signed");
  });

  test("prints where it stands, whose turn it is and what may follow", () => {
    const { code, out } = run(fileOf(wholeStory.slice(0, 10)), "--on", "2026-04-10");
    const lines = out.split("\n");
    expect(lines[0]).toBe("Case case-1 on 2026-04-10: onboarding, agreed");
    expect(lines).toContain("Next: agreed by coach, due 2026-04-02");
    expect(lines).toContain("Overdue: agreed by coach, due 2026-04-02");
    expect(out).toMatch(/\nAllowed: .*\bagreed\b/);
    expect(code).toBe(0);
  });

  test("a broken rule is told with its event and code, and nothing is printed", () => {
    const start = { at: "2026-03-25", by: "care", type: "started", attempt: "a1" };
    const { code, out, err } = run(
      fileOf([...wholeStory.slice(0, 10), start]),
      "--on",
      "2026-05-01",
    );
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe("events[10]: agreement-first: started needs an agreement\n");
  });

  test.each([
    [{ ...fileOf(wholeStory), track: "spoor2" }, "2026-05-01", "track: one of track2, mobility"],
    [fileOf([]), "2026-05-01", "events: at least one, opened"],
    [fileOf([5]), "2026-05-01", "events[0]: shape: an object with at, by and type"],
    [fileOf(wholeStory), "2026-02-30", "--on 2026-02-30: a date YYYY-MM-DD"],
    [[], "2026-05-01", "case: an object with id"],
  ])("refuses what is wrong in a file, with its place", (file, on, message) => {
    const { code, out, err } = run(file, "--on", on);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
