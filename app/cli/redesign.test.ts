import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inventStudy } from "@overstap/engine/redesign/inventStudy.ts";
import { differenceOf } from "@overstap/engine/redesign/differenceOf.ts";
import type { RedesignReport } from "@overstap/engine/redesign/redesignReport.ts";
import { smallStudy } from "@overstap/engine/redesign/smallStudy.ts";
import { afterAll, describe, expect, test, vi } from "vitest";
import { fmlCurrent } from "../../reference/fml/fml.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const launcher = fileURLToPath(new URL("./overstap", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "overstap-redesign-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function redesign(...args: string[]) {
  const ran = spawnSync(launcher, ["redesign", ...args], { cwd: folder, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const study = written("study.json", smallStudy());
const large = written(
  "large.json",
  inventStudy(3, { tasks: 60, poolTypes: 120, limits: { maxProfiles: 4 } }, fmlCurrent),
);
const both = { profiles: [{ id: "ochtend", tasks: ["linnen", "ontbijt"] }] };

test("--json prints one document with everything, and nothing else", () => {
  const { code, out, err } = redesign(study, "--steps", "100", "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const report = JSON.parse(out) as RedesignReport;
  expect(Object.keys(report)).toEqual([
    "profiles",
    "left",
    "freed",
    "reach",
    "score",
    "money",
    "bound",
    "boundBy",
  ]);
  expect(report).toMatchObject({ score: 4 + 2 * 4, freed: { verpleegkundige: 4 } });
});

test("prints jobs, what stays and what it comes to, within 100 columns", () => {
  const { code, out } = redesign(study, "--seconds", "0");
  expect(out).toMatch(/^p1: 4\.0 hours a week in afdeling, for 4 of the pool$/m);
  expect(out).toMatch(/^ +injectie +needs-qualification +Taak injectie$/m);
  expect(out).toMatch(/^score: 12\.00; bound /m);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(code).toBe(0);
});

test("same seed and steps, same answer", () => {
  const words = [large, "--steps", "5000", "--json"];
  const first = redesign(...words).out;
  expect(redesign(...words).out).toBe(first);
});

test("--score scores a proposal made by hand; what --json printed will do as one", () => {
  const scored = redesign(study, "--score", written("hand.json", both), "--json");
  expect(JSON.parse(scored.out)).toMatchObject({ profiles: [{ id: "ochtend", hours: 8 }] });
  writeFileSync(join(folder, "printed.json"), scored.out);
  expect(redesign(study, "--score", "printed.json", "--json").out).toBe(scored.out);
});

test("--pin keeps what somebody fixed", () => {
  const pin = written("pin.json", { profiles: [{ id: "eigen", tasks: ["linnen"] }] });
  const { profiles } = JSON.parse(
    redesign(study, "--pin", pin, "--steps", "200", "--json").out,
  ) as RedesignReport;
  expect(profiles.map(({ id, tasks }) => [id, tasks])).toEqual([
    ["eigen", ["linnen"]],
    ["p1", ["ontbijt"]],
  ]);
});

test("an empty proposal is scored without a claim that nothing better is possible", () => {
  const empty = written("empty.json", { profiles: [] });
  const { out } = redesign(study, "--score", empty);
  expect(out).toMatch(/^no profiles\n/);
  expect(out).toContain("could-be-added");
  expect(out).not.toContain("not-worth-it");
  expect(out).toMatch(/score: 0\.00; bound [\d.]+ \(.*\): at most [\d.]+ better is possible/);
});

test("--variants gives proposals that differ, the best first", () => {
  const out = redesign(large, "--steps", "4000", "--variants", "3", "--json").out;
  const { variants } = JSON.parse(out) as { variants: RedesignReport[] };
  expect(variants).toHaveLength(3);
  const scores = variants.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  const bundles = variants.map(({ profiles }) =>
    // Ids of tasks stand for their places here.
    profiles.map(({ tasks }) => tasks.map((id) => Number(id.slice(1)))),
  );
  for (const [one, other] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    expect(differenceOf(bundles[one]!, bundles[other]!)).toBeGreaterThanOrEqual(1 / 3);
  }
});

/** More than a pipe holds: when it is gone, the command reads, and so it hears Ctrl-C. */
const padding = " ".repeat(200_000);

/** Runs it on a study that it gets on standard input, and presses Ctrl-C as soon as it listens. */
async function cancelled(...args: string[]) {
  const running = spawn(launcher, ["redesign", "-", ...args]);
  let [out, err] = ["", ""];
  running.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  running.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  const ended = once(running, "close");
  const taken = once(running.stdin, "finish");
  running.stdin.end(`${padding}${readFileSync(large, "utf8")}`);
  await taken;
  running.kill("SIGINT");
  const [code] = (await ended) as [number | null];
  return { code, out, err };
}

test("Ctrl-C ends the search with the best so far", async () => {
  const { code, out, err } = await cancelled("--seconds", "600", "--json");
  expect({ code, err }).toEqual({ code: 0, err: "stopped: this is the best so far\n" });
  expect((JSON.parse(out) as RedesignReport).score).toBeGreaterThan(0);
});

test("Ctrl-C with --variants still gives variants, as they are first made", async () => {
  const { code, out, err } = await cancelled("--seconds", "600", "--variants", "3", "--json");
  expect({ code, err }).toEqual({ code: 0, err: "stopped: this is the best so far\n" });
  const { variants } = JSON.parse(out) as { variants: RedesignReport[] };
  expect(variants).toHaveLength(3);
});

describe("bad input is told on standard error with exit code 2", () => {
  const spoiled = written("spoiled.json", {
    ...smallStudy(),
    pool: smallStudy().pool.map((type) => ({ ...type, weight: 0.5 })),
    entryHourlyCost: -1,
  });
  const nothing = written("nothing.json", {
    ...smallStudy(),
    limits: { ...smallStudy().limits, minCategories: 3 },
  });
  const broken = written("broken.json", {
    profiles: [{ id: "p1", tasks: ["injectie", "soep"] }],
  });
  const cases: [string, string[], string][] = [
    [
      "faults of the study, one a line",
      [spoiled],
      "pool[0].weight: a number 1 to 100000000\npool[1].weight: a number 1 to 100000000\nentryHourlyCost: a number 0 to 10000\n",
    ],
    [
      "limits that allow nothing",
      [nothing],
      "limits.minCategories: allows no profile of the tasks that need no qualification; one could be made with minCategories at most 2\n",
    ],
    [
      "rules that a proposal breaks",
      [study, "--score", broken],
      'profiles[0].tasks[0]: "injectie" needs a qualification and stays where it is\nprofiles[0].tasks[1]: no task "soep"\n',
    ],
    ["the same for what is pinned", [study, "--pin", broken], 'no task "soep"\n'],
    ["no such proposal", [study, "--score", "none.json"], "none.json: no such file\n"],
    [
      "steps that are no number",
      [study, "--steps", "many"],
      "A whole number, 0 or more, at most 9007199254740991.\n",
    ],
    ["seconds beside steps", [study, "--steps", "1", "--seconds", "1"], "'--seconds <number>'\n"],
    [
      "a pin for what is only scored",
      [study, "--score", "a", "--pin", "b"],
      "'--pin <proposal>'\n",
    ],
  ];
  test.each(cases)("%s", (_, args, told) => {
    const { code, out, err } = redesign(...args);
    expect(err.slice(-told.length)).toBe(told);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});
