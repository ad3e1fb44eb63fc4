import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { inventRegion } from "@overstap/engine/region/inventRegion.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { launcher, runOverstap } from "./fixture/runOverstap.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "overstap-assign-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const size = { tasks: 20, profiles: 8, openings: 20, candidates: 120 };
const invented = inventRegion(11, size, fmlCurrent);
const region = written("region.json", invented);
const openings = invented.openings.map(({ id }) => id);

interface Printed {
  readonly assignment: { candidate: string; opening: string; value: number }[];
  readonly total: number;
  readonly optimal: boolean;
}

test("--json prints pairs in file order, their sum and that it is proven; the same each time", () => {
  const { code, out, err } = runOverstap(["assign", region, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const { assignment, total, optimal, ...rest } = JSON.parse(out) as Printed;
  expect(rest).toEqual({});
  expect(optimal).toBe(true);
  expect(assignment.length).toBeGreaterThan(5);
  expect(Object.keys(assignment[0]!)).toEqual(["candidate", "opening", "value"]);
  expect(total).toBe(assignment.reduce((sum, { value }) => sum + value, 0));
  const order = assignment.map(({ candidate }) => Number(candidate.slice(1)));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(runOverstap(["assign", "-", "--json"], { input: readFileSync(region, "utf8") }).out).toBe(
    out,
  );
});

test("groups take no more than they may; the table names them, the jobs and the totals", () => {
  const groups = written("groups.json", [
    { id: "team één", openings: openings.slice(0, 10), max: 1 },
    { id: "team twee", openings: openings.slice(10), max: 0 },
  ]);
  const { out } = runOverstap(["assign", region, "--groups", groups, "--json"]);
  const { assignment, total } = JSON.parse(out) as Printed;
  expect(assignment).toHaveLength(1);
  const lines = runOverstap(["assign", region, "--groups", groups]).out.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^candidate +opening +verdict +min +value +job$/);
  expect(lines[1]).toContain(assignment[0]!.opening);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(lines.slice(-4)).toEqual([
    "group team één: 1 of at most 1",
    "group team twee: 0 of at most 0",
    expect.stringMatching(/^1 of 120 candidates get a place, \d+ of \d+ places stay free$/),
    `total ${total}, proven: no other assignment comes to more`,
  ]);
});

test("a region without anybody, and one in which nobody has a slot", () => {
  const empty = written("nobody.json", { ...invented, openings: [], candidates: [] });
  const answer = '{"assignment":[\n],"total":0,"optimal":true}\n';
  expect(runOverstap(["assign", empty, "--json"]).out).toBe(answer);
  expect(runOverstap(["assign", empty]).out).toMatch(/0 of 0 candidates get a place/);
  const candidates = invented.candidates.map((one) => ({ ...one, slots: [] }));
  const all = invented.openings.map((one) => ({ ...one, slotsNeeded: 1 }));
  const unslotted = written("no-slots.json", { ...invented, candidates, openings: all });
  expect(runOverstap(["assign", unslotted, "--json"]).out).toBe(answer);
});

test("ids of 500 characters go through whole, and are cut in the table", () => {
  const text = readFileSync(region, "utf8");
  const long = `"${"c7".padEnd(500, "x")}"`;
  const renamed = written("long.json", text.replaceAll('"c7"', long));
  const plain = runOverstap(["assign", region, "--json"]).out;
  expect(runOverstap(["assign", renamed, "--json"]).out).toBe(plain.replaceAll('"c7"', long));
  const table = runOverstap(["assign", renamed]).out.split("\n");
  expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(100);
});

describe("bad input is told on standard error with exit code 2", () => {
  const infinite = readFileSync(region, "utf8").replace(/"maxMinutes":\d+/, '"maxMinutes":1e999');
  const badGroups = [
    { id: "x", openings: ["o1", "nowhere"], max: "endless" },
    { id: "x", openings: ["o1"], max: 2 },
  ];
  const faultyText = JSON.stringify(badGroups).replace('"endless"', "1e999");
  const faultyGroups = written("faults.json", faultyText);
  const cases: [string, string[], string][] = [
    [
      "an infinite number",
      [written("infinite.json", infinite)],
      "candidates[0].travel.maxMinutes: a number, 0 or more\n",
    ],
    ["no such groups", [region, "--groups", "none.json"], "none.json: no such file\n"],
    [
      "groups that are no JSON",
      [region, "--groups", written("bad.json", "[{]")],
      'bad.json:1:3: a key in double quotes or "}" expected, found "]" (no JSON)\n',
    ],
    ["groups that are no list", [region, "--groups", region], "groups: a list\n"],
    [
      "all faults of groups at once",
      [region, "--groups", faultyGroups],
      [
        'groups[0].openings[1]: no opening "nowhere"',
        "groups[0].max: a whole number, 0 or more",
        'groups[1].id: "x" stands twice',
        'groups[1].openings[0]: "o1" is in groups[0] already\n',
      ].join("\n"),
    ],
    ["both from standard input", ["-", "--groups", "-"], "is the region already; give a file\n"],
  ];
  test.each(cases)("%s", (_, args, told) => {
    const { code, out, err } = runOverstap(["assign", ...args, "--json"], { cwd: folder });
    expect(err.slice(-told.length)).toBe(told);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});

test("a signal ends it at once, also in the midst of weighing", async () => {
  const many = { tasks: 40, profiles: 20, openings: 2000, candidates: 8000 };
  const large = written("large.json", inventRegion(3, many, fmlCurrent));
  const running = spawn(launcher, ["assign", large, "--json"]);
  const closed = once(running, "exit");
  // It has begun to weigh long before it could have ended.
  await vi.waitFor(() => expect(cpuSecondsBelow(running.pid!)).toBeGreaterThan(1), 30_000);
  const asked = performance.now();
  running.kill("SIGINT");
  expect(await closed).toEqual([null, "SIGINT"]);
  expect(performance.now() - asked).toBeLessThan(2000);
});

/** Seconds of processor that a process and its children have had. */
function cpuSecondsBelow(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  const own = (Number(fields[11]) + Number(fields[12])) / 100;
  return children === "" ? own : own + cpuSecondsBelow(Number(children.split(" ")[0]));
}

test("help of the command shows the form of groups and an example", () => {
  const { out, code } = runOverstap(["assign", "--help"]);
  expect(out).toContain('[{ "id", "openings": [opening, ..], "max" }]');
  expect(out).toContain("overstap assign region.json");
  expect(code).toBe(0);
});
