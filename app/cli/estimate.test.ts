import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { runOverstap } from "./fixture/runOverstap.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const example = (name: string): string =>
  fileURLToPath(new URL(`../../reference/impact/${name}.json`, import.meta.url));
const [spoor2, levelShift] = [example("spoor2"), example("level-shift")];

type Step = { step: string; value: number; published?: number; because?: { kind: string } };
const stepsOf = (out: string): Step[] => (JSON.parse(out) as { steps: Step[] }).steps;

describe("estimate spoor2", () => {
  test("prints each step beside what was published, and names the differences", () => {
    const { code, out, err } = runOverstap(["estimate", "spoor2", spoor2]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^companies with long absence +2030 +2030 +3500 × 0\.58$/m);
    expect(out).toMatch(/^companies that use track 2 +525 +515 +\+10 +3500 × 0\.15$/m);
    expect(out).toMatch(/corrected, high: the print follows from 375 × 2\.3, rounded down$/m);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test("the report's print is known for its inputs, and for no others", () => {
    const { published, ...inputs } = JSON.parse(readFileSync(spoor2, "utf8")) as {
      published: { companiesUsingSpoor2: number };
      companies: number;
    };
    const run = (input: object) =>
      stepsOf(
        runOverstap(["estimate", "spoor2", "-", "--json"], { input: JSON.stringify(input) }).out,
      );
    const own = run(inputs);
    expect(own).toEqual(stepsOf(runOverstap(["estimate", "spoor2", spoor2, "--json"]).out));
    expect(own[0]?.published).toBe(published.companiesUsingSpoor2);
    const other = run({ ...inputs, companies: 700 });
    expect(other.map(({ value }) => value)).toEqual([105, 406, 102, 1056, 64, 75, 2.33, 149, 175]);
    expect(other.some((step) => "published" in step)).toBe(false);
  });
});

describe("estimate level-shift", () => {
  test("the ward of the documentation: the published 30.5 hours", () => {
    const { code, out } = runOverstap(["estimate", "level-shift", levelShift]);
    expect(out).toMatch(/^together +30\.50 +1,586\.00 +66,989 +47,580 +19,409$/m);
    expect(out).toContain(
      "Verpleegkundige gets back 18.50 hours a week, 962.00 a year (0.51 full weeks)\n",
    );
    expect(out).toContain("\nServicemedewerker takes on 30.50 hours a week");
    expect(code).toBe(0);
  });

  test("--json prints one document", () => {
    const { out } = runOverstap(["estimate", "level-shift", levelShift, "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      total: { hoursPerWeek: 30.5, costPerYear: { before: 66_989, after: 47_580, saved: 19_409 } },
      takenOn: [{ level: "servicemedewerker", hoursPerWeek: 30.5 }],
    });
  });
});

test.each([
  [["estimate"], "Usage: overstap estimate"],
  [["estimate", "spoor3", "-"], "(Did you mean spoor2?)"],
  [["estimate", "spoor2", "-"], "companies: missing\n"],
  [["estimate", "level-shift", "-", "--json"], "levels: missing\ntasks: missing\n"],
])("%j is refused with exit code 2 and nothing on standard output", (args, told) => {
  const { code, out, err } = runOverstap(args, { input: "{}" });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(told);
});

test("help says what goes in and what comes out", () => {
  for (const name of ["spoor2", "level-shift"]) {
    const { out, code } = runOverstap(["estimate", name, "--help"]);
    expect(out).toContain("The input");
    expect(out).toContain("With --json:");
    expect(out).toContain(`overstap estimate ${name} reference/impact/${name}.json`);
    expect(code).toBe(0);
  }
});
