import { describe, expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { easyTask, fittingPair, screenOne } from "../region/fittingPair.ts";
import type { Candidate, Capacity } from "../region/regionFile.ts";
import type { ScreenedPair } from "./screenedPair.ts";

const fml = fmlJson as CapacityList;

type Differs = NonNullable<Parameters<typeof fittingPair>[0]>;

const screen = (differs: Differs): ScreenedPair => screenOne(fittingPair(differs), fml);

function bears(grades: Capacity["grades"], basis: Capacity["basis"] = "fml"): Partial<Candidate> {
  return { capacity: { list: "fml-current", basis, grades } };
}

test("a pair in which all fits is ready with the basis tasks and without reasons", () => {
  expect(screen({})).toMatchObject({ verdict: "ready", package: ["a", "b"], reasons: [] });
});

describe("conditions", () => {
  const cases: [string, Differs, string[]][] = [
    ["own choice", { candidate: { affinity: "no" } }, ["affinity"]],
    ["no place", { opening: { places: 0 } }, ["no-place"]],
    ["no lasting budget", { opening: { funding: "trial" } }, ["certainty"]],
    ["outside the radius", { opening: { maxKm: 0.5 } }, ["radius"]],
    ["too long a way", { candidate: { travel: { modes: ["walk"], maxMinutes: 10 } } }, ["travel"]],
    ["hours apart", { candidate: { hours: { min: 17, max: 24 } } }, ["hours"]],
    ["a slot short", { opening: { slotsNeeded: 5 } }, ["slots"]],
  ];
  test.each(cases)("%s", (_, differs, reasons) => {
    const pair = screen(differs);
    expect(pair.reasons).toEqual(reasons);
    expect(["near", "no"]).toContain(pair.verdict);
  });

  const holding: [string, Differs][] = [
    [
      "somebody who needs no lasting work",
      { candidate: { needsLasting: false }, opening: { funding: "none" } },
    ],
    ["hours that touch", { candidate: { hours: { min: 16, max: 24 } } }],
    ["hours that touch below", { candidate: { hours: { min: 0, max: 12 } } }],
    ["as many slots as needed", { opening: { slotsNeeded: 4 } }],
    [
      "a grade 0 of 6.3 sets no limit",
      { candidate: { ...bears({ "6.3": 0 }), hours: { min: 16, max: 40 } } },
    ],
    [
      "6.3 lowers the minimum too",
      {
        candidate: { ...bears({ "6.3": 3 }), hours: { min: 30, max: 40 } },
        opening: { hours: { min: 12, max: 20 } },
      },
    ],
    ["an unknown 6.3 or 6.1 sets no limit", { candidate: bears({}, "partial") }],
  ];
  test.each(holding)("hold for %s", (_, differs) => {
    expect(screen(differs)).toMatchObject({ verdict: "ready", reasons: [] });
  });

  test("6.3 and 6.1 take away hours and slots", () => {
    const limited = bears({ "6.3": 4, "6.1": ["no-nights", "no-evenings"] });
    expect(screen({ candidate: limited, opening: { slotsNeeded: 3 } }).reasons).toEqual([
      "hours",
      "slots",
    ]);
    const noNights = bears({ "6.1": ["no-nights"] });
    expect(screen({ candidate: noNights, opening: { slotsNeeded: 3 } }).verdict).toBe("ready");
    expect(screen({ candidate: noNights, opening: { slotsNeeded: 4 } }).reasons).toEqual(["slots"]);
  });

  test("no-evenings takes the evenings and nothing else", () => {
    const noEvenings = bears({ "6.1": ["no-evenings"] });
    expect(screen({ candidate: noEvenings, opening: { slotsNeeded: 3 } }).verdict).toBe("ready");
    expect(screen({ candidate: noEvenings, opening: { slotsNeeded: 4 } }).reasons).toEqual([
      "slots",
    ]);
  });

  test("the radius goes by km as the crow flies", () => {
    const { km } = screen({});
    expect(screen({ opening: { maxKm: km } }).verdict).toBe("ready");
    expect(screen({ opening: { maxKm: km - 1e-9 } }).reasons).toEqual(["radius"]);
  });

  test("every failing condition and every misfit is told, once, sorted; no change mends an own no", () => {
    const pair = screen({
      candidate: { affinity: "no", ...bears({ "4.13": 3 }) },
      opening: {
        places: 0,
        funding: "none",
        maxKm: 0.1,
        hours: { min: 60, max: 60 },
        slotsNeeded: 9,
      },
      tasks: [
        easyTask("a", { load: { "4.13": 0 } }),
        easyTask("b"),
        easyTask("c", { load: { "4.13": 0 } }),
      ],
    });
    expect(pair.reasons).toEqual([
      "affinity",
      "certainty",
      "hours",
      "load:4.13@a",
      "no-place",
      "radius",
      "slots",
    ]);
    expect(pair).not.toHaveProperty("changes");
    expect(pair.verdict).toBe("no");
  });
});

describe("tasks", () => {
  const tasks = (rest: Parameters<typeof easyTask>[1]) => [easyTask("a", rest), easyTask("b")];
  const cases: [string, Partial<Candidate>, Parameters<typeof easyTask>[1], string[]][] = [
    ["a grade above the load", bears({ "2.8": 2 }), { load: { "2.8": 1 } }, ["load:2.8@a"]],
    ["a grade at the load", bears({ "2.8": 1 }), { load: { "2.8": 1 } }, []],
    [
      "a flag in common",
      bears({ "3.1": ["heat", "cold"] }),
      { load: { "3.1": ["cold"] } },
      ["load:3.1@a"],
    ],
    ["other flags", bears({ "3.1": ["heat"] }), { load: { "3.1": ["cold"] } }, []],
    [
      "the flag other, which is for people",
      bears({ "1.5": ["other"] }),
      { load: { "1.5": ["other"] } },
      [],
    ],
    ["a note in a capacity", bears({ "4.1": ["left"] }), { load: {} }, []],
    ["a short language", {}, { load: {}, language: { speaking: "B2" } }, ["language:speaking@a"]],
    [
      "both skills short",
      {},
      { load: {}, language: { speaking: "B2", reading: "C2" } },
      ["language:reading@a", "language:speaking@a"],
    ],
    [
      "a language at the level",
      {},
      { load: {}, language: { speaking: "B1", reading: "none" } },
      [],
    ],
  ];
  test.each(cases)("%s", (_, candidate, rest, reasons) => {
    const pair = screen({ candidate, tasks: tasks(rest) });
    expect(pair.reasons).toEqual(reasons);
    expect(pair.verdict === "ready").toBe(reasons.length === 0);
  });

  const unknowns: [string, Parameters<typeof easyTask>[1], string[]][] = [
    ["what a task demands", { load: { "2.8": 0, "3.1": ["heat"] } }, ["2.8", "3.1"]],
    ["not the highest grade, which nothing can miss", { load: { "2.8": 2 } }, []],
    ["not an empty list of flags", { load: { "3.1": [] } }, []],
    ["not a list with only other", { load: { "1.5": ["other"] } }, []],
    ["an exposure beyond the tightest bound", { load: {}, exposure: { "4.17": 30 } }, ["4.17"]],
    ["not an exposure at the tightest bound", { load: {}, exposure: { "4.17": 29 } }, []],
    ["one item once", { load: { "4.17": 1 }, exposure: { "4.17": 30 } }, ["4.17"]],
  ];
  test.each(unknowns)("a partial capacity asks about %s", (_, rest, questions) => {
    const pair = screen({ candidate: bears({}, "partial"), tasks: tasks(rest) });
    expect(pair.questions ?? []).toEqual(questions);
    expect(pair.verdict).toBe(questions.length > 0 ? "ask" : "ready");
    expect(screen({ candidate: bears({}), tasks: tasks(rest) }).verdict).toBe("ready");
  });

  test("a task that misfits is not asked about", () => {
    const pair = screen({
      candidate: bears({ "2.8": 2 }, "partial"),
      tasks: tasks({ load: { "2.8": 0, "3.1": ["heat"] } }),
    });
    expect(pair).toMatchObject({ verdict: "near", reasons: ["load:2.8@a"], questions: [] });
  });

  test("an unknown affinity is a question too", () => {
    expect(screen({ candidate: { affinity: "unknown" } })).toMatchObject({
      verdict: "ask",
      package: ["a", "b"],
      questions: ["affinity"],
    });
  });
});

describe("exposure", () => {
  const walking = (a: number, b: number) => [
    easyTask("a", { exposure: { "4.17": a } }),
    easyTask("b", { exposure: { "4.17": b } }),
  ];
  test("the sum over the basis tasks is held against the bound of the grade", () => {
    expect(screen({ candidate: bears({ "4.17": 2 }), tasks: walking(30, 30) }).verdict).toBe(
      "ready",
    );
    const breached = screen({ candidate: bears({ "4.17": 2 }), tasks: walking(30, 31) });
    expect(breached).toMatchObject({ verdict: "near", reasons: ["exposure:4.17"] });
    expect(breached.changes).toEqual([{ cost: 2, changes: ["allow-reduced"] }]);
  });

  test("a null bound is no bound", () => {
    const sitting = [easyTask("a", { exposure: { "5.2": 1440 } })];
    expect(screen({ candidate: bears({ "5.2": 0 }), tasks: sitting }).verdict).toBe("ready");
    expect(screen({ candidate: bears({ "5.2": 1 }), tasks: sitting }).reasons).toEqual([
      "exposure:5.2",
    ]);
  });

  test("a reduced package that is surely bearable goes before questions about a larger one", () => {
    const reduced = { allowed: true, minHours: 4 };
    const pair = screen({
      candidate: bears({}, "partial"),
      opening: { reduced },
      tasks: walking(20, 20),
    });
    expect(pair).toMatchObject({ verdict: "reduced", package: ["a"] });
  });
});

describe("reduced packages", () => {
  const heavy = { load: { "2.8": 0 } };
  const allowed = { reduced: { allowed: true, minHours: 4 } };
  const unable = bears({ "2.8": 2 });

  test("needs a basis task, and enough hours, to the minute", () => {
    const only = [easyTask("a", heavy), easyTask("b", { minutesPerWeek: 240 })];
    expect(screen({ candidate: unable, opening: allowed, tasks: only })).toMatchObject({
      verdict: "reduced",
      package: ["b"],
    });
    const less = [easyTask("a", heavy), easyTask("b", { minutesPerWeek: 239 })];
    expect(screen({ candidate: unable, opening: allowed, tasks: less }).verdict).toBe("no");
    const growthOnly = [easyTask("a", heavy), easyTask("c")];
    expect(
      screen({ candidate: unable, opening: allowed, tasks: growthOnly, basis: ["a"] }).verdict,
    ).toBe("no");
  });

  test("growth tasks are taken along, those without minutes are not", () => {
    const tasks = [
      easyTask("a", heavy),
      easyTask("b"),
      easyTask("c"),
      easyTask("d", { minutesPerWeek: 0 }),
    ];
    expect(screen({ candidate: unable, opening: allowed, tasks }).package).toEqual(["b", "c"]);
  });

  test("ask offers the full package first, else the best reduced one with unknown tasks", () => {
    const partly = bears({ "2.8": 2 }, "partial");
    const unknown = { load: { "3.1": ["heat"] } };
    const tasks = [easyTask("a", heavy), easyTask("b", unknown)];
    expect(screen({ candidate: partly, opening: allowed, tasks })).toMatchObject({
      verdict: "ask",
      package: ["b"],
      questions: ["3.1"],
    });
  });
});

test("papers and a late start are arranged and change no verdict", () => {
  const opening = { papers: ["vog", "rijbewijs-b", "ehbo"], start: "2027-01-01" };
  const candidate = { papers: ["ehbo"], from: "2027-01-02" };
  expect(screen({ opening, candidate })).toMatchObject({
    verdict: "ready",
    arrange: ["from", "rijbewijs-b", "vog"],
  });
  const onTime = screen({
    opening: { ...opening, papers: ["ehbo"] },
    candidate: { ...candidate, from: "2027-01-01" },
  });
  expect(onTime).not.toHaveProperty("arrange");
});
