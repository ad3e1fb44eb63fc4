import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inventRegion } from "@overstap/engine/region/inventRegion.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import type { RegionFile } from "@overstap/engine/region/regionFile.ts";
import { afterAll, describe, expect, test, vi } from "vitest";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { runOverstap } from "./fixture/runOverstap.ts";
import { candidatesOf, openingsOf } from "./indexed.ts";
import { BadInput } from "./badInput.ts";
import { loadRegionLines } from "./loadRegionLines.ts";

// Runs of the program take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "overstap-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

const region = inventRegion(
  5,
  { tasks: 20, profiles: 8, openings: 15, candidates: 40 },
  fmlCurrent,
);

function linesOf({ tasks, profiles, openings, candidates }: RegionFile): string[] {
  return [
    ...tasks.map((task) => JSON.stringify({ task })),
    ...profiles.map((profile) => JSON.stringify({ profile })),
    ...openings.map((opening) => JSON.stringify({ opening })),
    ...candidates.map((candidate) => JSON.stringify({ candidate })),
  ];
}

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const lines = linesOf(region);
const json = written("region.json", JSON.stringify(region));
const jsonl = written("region.jsonl", `${lines.join("\n")}\n`);

/** What is wrong with a text, without the name of its file. */
function faultsOf(text: string): string[] {
  const path = written("faulty.jsonl", text);
  try {
    loadRegionLines(path, fmlCurrent);
  } catch (error) {
    if (error instanceof BadInput) return error.lines.map((line) => line.slice(path.length));
    throw error;
  }
  return [];
}

test.each([["screen"], ["shortlist"], ["unlock"], ["assign"], ["combine"], ["whatif", jsonl]])(
  "%s says the same of JSON Lines as of the document, from a file and from standard input",
  (command, ...rest) => {
    const run = (path: string, more: string[] = [], input?: string) =>
      runOverstap([command, path, ...rest, "--json", ...more], { input });
    const { out, code } = run(json);
    expect(code).toBe(0);
    expect(run(jsonl)).toEqual({ code: 0, out, err: "" });
    expect(run("-", ["--lines"], lines.join("\r\n\r\n"))).toEqual({ code: 0, out, err: "" });
  },
);

test("every record comes through whole, over the ends of what is read at once", () => {
  const size = { tasks: 20, profiles: 8, openings: 300, candidates: 1500 };
  const large = inventRegion(6, size, fmlCurrent);
  const named = {
    ...large,
    candidates: large.candidates.map((one, at) => ({
      ...one,
      id: `${one.id}-${"é".repeat(at % 250)}`,
    })),
  };
  const index = loadRegionLines(
    written("large.ndjson", `\ufeff${linesOf(named).join("\n")}`),
    fmlCurrent,
  );
  // An index puts slots and modes in its own order.
  const straight = RegionIndex.of(named, fmlCurrent);
  expect([...candidatesOf(index)]).toEqual([...candidatesOf(straight)]);
  expect(openingsOf(index)).toEqual(openingsOf(straight));
});

describe("what is wrong is told with its line and its field", () => {
  const [task, profile, opening, candidate] = [0, 20, 28, 43].map((at) => lines[at]!);
  const cases: [string, string[], string[]][] = [
    ["nothing", [], [": empty"]],
    ["only empty lines", ["", " ", ""], [": empty"]],
    [
      "no JSON",
      [task!, '{"task": {"id": oops}}'],
      [':2:17: a value expected, found "o" (no JSON)'],
    ],
    [
      "half a line",
      [task!, task!.slice(0, -4)],
      [expect.stringMatching(/^:2:\d+: .* expected, found the end of the file \(no JSON\)$/)],
    ],
    [
      "no object",
      ["7"],
      [':1: record: an object with one of "task", "profile", "opening", "candidate"'],
    ],
    [
      "an unknown kind",
      ['{"person": {}}'],
      [
        ":1: person: unknown key",
        ':1: record: one of "task", "profile", "opening", "candidate", and nothing beside it',
      ],
    ],
    [
      "an unknown key",
      [task!.replace('"name"', '"title"')],
      [":1: task.title: unknown key", ":1: task.name: missing"],
    ],
    ["a key beside the record", [task!.replace(/\}$/, ',"note":1}')], [":1: note: unknown key"]],
    [
      "an infinite number",
      [...lines.slice(0, 43), candidate!.replace(/"maxMinutes":\d+/, '"maxMinutes":1e999')],
      [":44: candidate.travel.maxMinutes: a number, 0 or more"],
    ],
    [
      "a line that stands twice",
      [task!, lines[1]!, task!],
      [':3: task.id: "t0" stands on line 1 already'],
    ],
    [
      "somebody who stands twice, not in the same words",
      [candidate!, candidate!.replace(/"needsLasting":\w+/, '"needsLasting":true')],
      [':2: candidate.id: "c0" stands on line 1 already'],
    ],
    [
      "a kind out of order",
      [...lines.slice(0, 44), opening!.replace('"o0"', '"late"'), lines[45]!],
      [
        ':45: opening: after the candidate of line 44; first all of "task", then "profile", "opening", "candidate"',
      ],
    ],
    [
      "work that is not there",
      [task!, profile!, opening!],
      expect.arrayContaining([
        expect.stringMatching(/^:2: profile\.tasks\[\d+\]\.task: no task "t\d+"$/),
      ]),
    ],
    [
      "a place of which the job is not there",
      [opening!],
      [expect.stringMatching(/^:1: opening\.profile: no profile "p\d+"$/)],
    ],
    [
      "faults of work and of people at once",
      [task!.replace('"t0"', '""'), "x", candidate!.replace('"lat"', '"lot"')],
      [
        ":1: task.id: a text, not empty",
        ':2:1: a value expected, found "x" (no JSON)',
        ":3: candidate.at.lot: unknown key",
        ":3: candidate.at.lat: missing",
      ],
    ],
  ];
  test.each(cases)("%s", (_, text, told) => {
    expect(faultsOf(text.join("\n"))).toEqual(told);
  });

  test("more than a hundred: the first hundred", () => {
    const told = faultsOf("?\n".repeat(5000));
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toBe(": the first 100 faults; mend these");
  });

  test("a text that is not UTF-8, and what was found before it", () => {
    const path = join(folder, "latin.jsonl");
    writeFileSync(path, Buffer.from('?\n{"task": "caf\u00e9"}', "latin1"));
    const ran = runOverstap(["unlock", path]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/:1:1: .*\n.*:2: not a text in UTF-8\n$/);
  });
});

test("ids of 500 characters go through whole", () => {
  const long = `"${"c7".padEnd(500, "x")}"`;
  const plain = readFileSync(jsonl, "utf8");
  const renamed = written("long.jsonl", plain.replaceAll('"c7"', long));
  const { out } = runOverstap(["shortlist", jsonl, "--json"]);
  expect(runOverstap(["shortlist", renamed, "--json"]).out).toBe(out.replaceAll('"c7"', long));
});

test("a line of 100 MB is refused, and never held", () => {
  const path = join(folder, "endless.jsonl");
  const file = openSync(path, "w");
  for (let part = 0; part < 100; part++) writeSync(file, Buffer.alloc(1 << 20, "x"));
  closeSync(file);
  const before = process.memoryUsage().rss;
  expect(() => loadRegionLines(path, fmlCurrent)).toThrow(
    `${path}:1: a line of more than 1 MB, the most for one record`,
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(30 << 20);
});

test("--lines is for standard input, and a file that is not there is told", () => {
  expect(runOverstap(["unlock", json, "--lines"])).toEqual({
    code: 2,
    out: "",
    err: "--lines: is for standard input; a file of JSON Lines ends in .jsonl\n",
  });
  expect(runOverstap(["unlock", "none.jsonl"]).err).toBe("none.jsonl: no such file\n");
});

test("a stream of people only, or of work only, is a region", () => {
  const people = lines.slice(43).join("\n");
  const { out } = runOverstap(["assign", "-", "--lines", "--json"], { input: people });
  expect(out).toBe('{"assignment":[\n],"total":0,"optimal":true}\n');
  const work = lines.slice(0, 28).join("\n");
  expect(runOverstap(["unlock", "-", "--lines", "--json"], { input: work }).code).toBe(0);
});

test("a text that is given up is let go", () => {
  const faulty = written("faulty.jsonl", '{"task":{}}\n'.repeat(50_000));
  const open = () => readdirSync("/proc/self/fd").length;
  const before = open();
  for (let turn = 0; turn < 20; turn++) {
    expect(() => loadRegionLines(faulty, fmlCurrent)).toThrow(BadInput);
  }
  expect(open()).toBeLessThan(before + 10);
});
