import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fittingPair } from "@overstap/engine/region/fittingPair.ts";
import type { Candidate } from "@overstap/engine/region/regionFile.ts";
import { afterAll, expect, test, vi } from "vitest";
import { runOverstap } from "./fixture/runOverstap.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "overstap-combine-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { candidate, opening, profile, tasks } = fittingPair();
const hours = { min: 8, max: 10 };
const openings = ["b", "a", "c"].map((id) => ({ ...opening, id, hours, slotsNeeded: 1 }));
const seeking = { ...candidate, hours: { min: 16, max: 24 } };

function written(name: string, candidates: readonly Candidate[], places = openings): string {
  const path = join(folder, name);
  const region = { tasks, profiles: [profile], openings: places, candidates };
  writeFileSync(path, JSON.stringify(region));
  return path;
}

const region = written("region.json", [
  { ...seeking, id: "10" },
  { ...seeking, id: "9" },
  { ...seeking, id: "has a place", hours: { min: 8, max: 24 } },
]);

test("--json prints combinations in file order, and nobody who needs none", () => {
  const { code, out, err } = runOverstap(["combine", region, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const one = (a: string, b: string) => ({
    openings: [a, b],
    hours: { min: 16, max: 20 },
    travelMinutes: 8,
  });
  const list = [one("a", "b"), one("a", "c"), one("b", "c")];
  expect(JSON.parse(out)).toStrictEqual({ combinations: { 9: list, 10: list } });
  expect(out.indexOf('"10":')).toBeLessThan(out.indexOf('"9":'));
});

test("the table has at most 100 columns and counts at the end", () => {
  const { out } = runOverstap(["combine", region]);
  const lines = out.trimEnd().split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "candidate 10",
    "    opening  and opening        hours  package  min",
    " 1  a        b                  16-20     24.0  8",
  ]);
  expect(lines.at(-1)).toBe("2 of 3 candidates could combine two places");
  const long = "x".repeat(500);
  const renamed = openings.map((one) => ({ ...one, id: one.id + long }));
  const table = runOverstap(["combine", written("long.json", [seeking], renamed)]).out;
  const rows = table.split("\n").filter((line) => line.startsWith(" "));
  expect(rows).toHaveLength(4);
  expect(Math.max(...rows.map((line) => line.length))).toBeLessThanOrEqual(100);
});

test("nobody, no opening, no slots: an empty answer; a fault: exit code 2", () => {
  const empty = '{"combinations":{\n}}\n';
  expect(runOverstap(["combine", written("nobody.json", [], []), "--json"]).out).toBe(empty);
  const unslotted = written("no-slots.json", [{ ...seeking, slots: [] }]);
  expect(runOverstap(["combine", unslotted, "--json"]).out).toBe(empty);
  const bad = written("bad.json", [{ ...seeking, hours: { min: 30, max: 20 } }]);
  const { code, out, err } = runOverstap(["combine", bad]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^candidates\[0\]\.hours: /);
});

test("help of the command says what is listed and gives an example", () => {
  const { out, code } = runOverstap(["combine", "--help"]);
  expect(out).toContain("overstap combine region.json");
  expect(out).toContain('"combinations"');
  expect(code).toBe(0);
});
