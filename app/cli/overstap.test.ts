import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test, vi } from "vitest";
import { launcher, runOverstap } from "./fixture/runOverstap.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const examples = fileURLToPath(new URL("../../engine/screening/examples/", import.meta.url));
const region = join(examples, "region-1.json");
const folder = mkdtempSync(join(tmpdir(), "overstap-"));
afterAll(() => rmSync(folder, { recursive: true }));

const overstap = (args: string[], input?: string) => runOverstap(args, { input, cwd: folder });

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("screen", () => {
  test("--json prints one document with the worked answer and nothing else", () => {
    const { code, out, err } = overstap(["screen", region, "--json"]);
    const { pairs } = JSON.parse(out) as { pairs: { km: number }[] };
    const rounded = pairs.map((pair) => ({ ...pair, km: Math.round(pair.km * 1e6) / 1e6 }));
    const worked = JSON.parse(readFileSync(join(examples, "region-1.screen.json"), "utf8")) as {
      pairs: unknown[];
    };
    expect(rounded).toStrictEqual(worked.pairs);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  test("prints a table of at most 100 columns with counts at the end", () => {
    const { code, out } = overstap(["screen", region]);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^candidate +opening +verdict +km +min +package/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.at(-1)).toMatch(/^56 pairs: \d+ ready, \d+ reduced, \d+ ask, \d+ near, \d+ no$/);
    expect(code).toBe(0);
  });

  test("- reads standard input, with or without a byte order mark", () => {
    const file = readFileSync(region, "utf8");
    const whole = overstap(["screen", region, "--json"]).out;
    expect(overstap(["screen", "-", "--json"], file).out).toBe(whole);
    expect(overstap(["screen", "-", "--json"], `\u{feff}${file}`).out).toBe(whole);
  });

  test("ends quietly when its reader has seen enough", () => {
    const script = `"${launcher}" screen "${region}" | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const ran = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(ran.stdout).toMatch(/^candidate[^\n]*\n0\n$/);
    expect(ran.stderr).toBe("");
  });

  test("what would move a terminal's cursor does not come out of a file", () => {
    const file = readFileSync(region, "utf8").replaceAll('"c000"', String.raw`"c\u001b[2J0"`);
    const { out, code } = overstap(["screen", "-"], file);
    expect(out).not.toContain("\u001b");
    expect(code).toBe(0);
  });
});

test("shortlist and unlock print their lists", () => {
  const lists = JSON.parse(overstap(["shortlist", region, "--json"]).out) as Record<string, object>;
  expect(Object.keys(lists)).toEqual(["candidates", "openings"]);
  expect(Object.keys(lists["candidates"] ?? {})).toHaveLength(8);
  expect(overstap(["shortlist", region]).out).toMatch(/of 8 candidates with a shortlist/);
  const { unlock } = JSON.parse(overstap(["unlock", region, "--json"]).out) as { unlock: object[] };
  expect(unlock[0]).toMatchObject({ change: "slots", candidates: ["c000", "c006"], cost: 1 });
  expect(overstap(["unlock", region]).out).toMatch(/people would gain a place\n$/);
});

describe("bad input is told on standard error with exit code 2", () => {
  const big = written("big.json", "");
  truncateSync(big, 500 * 1024 * 1024);
  const cases: [string, string[], string][] = [
    ["no such file", ["screen", "none.json"], "none.json: no such file\n"],
    ["a folder", ["screen", "."], ".: a folder, not a file\n"],
    ["an empty file", ["screen", written("empty.json", " \n")], "empty.json: empty\n"],
    [
      "no JSON",
      ["screen", written("bad.json", "{\n  oops")],
      'bad.json:2:3: a key in double quotes or "}" expected, found "o" (no JSON)\n',
    ],
    [
      "no UTF-8",
      ["screen", written("latin.json", Buffer.from([0x22, 0xe9, 0x22]))],
      "latin.json: not a text in UTF-8\n",
    ],
    ["too large a file", ["unlock", big], "big.json: more than 256 MB, the most that is read\n"],
    [
      "faults, one a line",
      ["shortlist", written("half.json", '{"tasks": [], "profiles": [], "openings": 1, "x": 2}')],
      "x: unknown key\nopenings: a list\ncandidates: missing\n",
    ],
    ["a command that is not there", ["skreen"], "(Did you mean screen?)\n"],
    ["an option that is not there", ["screen", region, "--jsno"], "(Did you mean --json?)\n"],
    ["a file too few", ["screen"], "error: missing required argument 'region'\n"],
    ["a file too many", ["screen", region, region], `: ${region}, ${region}.\n`],
  ];
  test.each(cases)("%s", (_, args, told) => {
    const { code, out, err } = overstap(args);
    expect(err.slice(-told.length)).toBe(told);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});

describe("a folder that was mistyped is told of, and makes no store of which all is well", () => {
  const commands = ["audit verify", "audit heads", "retention plan", "secrets seal-anew"];
  test.each(commands)("%s", (command) => {
    const { code, out, err } = overstap([...command.split(" "), "--data", "mistyped"]);
    expect(err).toContain("--data: there is no store in ");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(existsSync(join(folder, "mistyped"))).toBe(false);
  });
});

describe("the launcher", () => {
  test("works through links, and on whatever Node the system has", () => {
    const first = join(folder, "first");
    symlinkSync(launcher, first);
    symlinkSync("first", join(folder, "second"));
    const path = "/usr/local/bin:/usr/bin:/bin";
    const ran = spawnSync(join(folder, "second"), ["--help"], {
      env: { PATH: path },
      encoding: "utf8",
    });
    expect(ran.stdout).toContain("Exit codes:");
    expect(ran.status).toBe(0);
  });

  test("says what to do where there is no Node that will do", () => {
    const elsewhere = join(folder, "project", "app", "cli");
    mkdirSync(elsewhere, { recursive: true });
    copyFileSync(launcher, join(elsewhere, "overstap"));
    const old = join(elsewhere, "node");
    writeFileSync(old, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const env = { PATH: `${elsewhere}:/usr/bin:/bin` };
    const ran = spawnSync(join(elsewhere, "overstap"), ["--help"], { env, encoding: "utf8" });
    expect(ran.stderr).toMatch(/^overstap needs Node 23\.6 or newer: run npm ci [^\n]*\n$/);
    expect([ran.status, ran.stdout]).toEqual([1, ""]);
  });

  test("passes a signal on to the command", async () => {
    // Standard input stays open, so the command is still reading when it is told to stop.
    const running = spawn(launcher, ["screen", "-"]);
    await setTimeout(200);
    running.kill("SIGTERM");
    expect(await once(running, "exit")).toEqual([null, "SIGTERM"]);
  });

  test("help of a command shows its examples", () => {
    for (const command of ["screen", "shortlist", "unlock"]) {
      const { out, code } = overstap([command, "--help"]);
      expect(out).toContain(`overstap ${command} region.json`);
      expect(code).toBe(0);
    }
  });
});
