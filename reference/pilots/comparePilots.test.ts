import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unlockList } from "@overstap/engine/region/unlock.ts";
import { screenPair } from "@overstap/engine/screening/screenPair.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { expect, test } from "vitest";
import { fmlCurrent } from "../fml/fml.ts";
import { comparePilots, kindOf, unlockPilots } from "./comparePilots.ts";
import { comparisonTable, unlockTable } from "./comparisonTable.ts";
import { pilotRegionFile } from "./pilots.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/pilots.md"), "utf8");
const comparisons = comparePilots();
const of = (id: string) => comparisons.find(({ published }) => published.id === id);

test("docs/pilots.md shows the comparison and the unlock list as they are computed", () => {
  expect(page).toContain(comparisonTable(comparisons));
  expect(page).toContain(unlockTable(unlockPilots()));
});

test("docs/pilots.md says something of each of the thirteen", () => {
  for (const { published } of comparisons)
    expect(page).toMatch(new RegExp(`^- \\*\\*${published.id}`, "mu"));
});

test("everyone whom the source turns down on distance, capacity or affinity has that reason here too, but two", () => {
  const differing = comparisons
    .filter(({ missing }) => missing.some((kind) => kind !== "no-meeting"))
    .map(({ published, missing }) => [published.id, ...missing]);
  expect(differing).toEqual([
    ["zl-1", "capacity"],
    ["gr-2", "language"],
  ]);
});

test("the screening adds no reason that the source does not know", () => {
  expect(comparisons.filter(({ added }) => added.length > 0)).toEqual([]);
});

test("whom nobody met could have started", () => {
  expect(of("gr-7")?.aimed[0]?.verdict).toBe("ready");
  expect(of("gr-7")?.aimed[0]?.reasons).toEqual([]);
});

test("somebody turned down for living far away lives near another pilot", () => {
  expect(of("gr-4")?.aimed[0]?.verdict).toBe("no");
  expect(of("gr-4")?.elsewhere).toMatchObject({
    opening: "op-thuishulp-spaubeek",
    verdict: "near",
  });
});

test("no place in Rotterdam is the way on for anybody: nobody had agreed who pays", () => {
  const rotterdam = comparisons.flatMap(({ aimed }) =>
    aimed.filter(({ opening }) => opening.endsWith("-maasstad")),
  );
  expect(rotterdam.length).toBeGreaterThan(0);
  for (const pair of rotterdam) expect(pair.kinds).toContain("no-place");
});

test("an unlock counts only what is sure: one open question and the list is empty", () => {
  const region = pilotRegionFile();
  const candidates = region.candidates.map((candidate) => {
    const { "2.12": _, ...grades } = candidate.capacity.grades;
    const asked = candidate.capacity.basis === "fml" ? candidate.capacity.grades : grades;
    return { ...candidate, capacity: { ...candidate.capacity, grades: asked } };
  });
  expect(unlockList(candidates, region.openings, prepareWorld(region, fmlCurrent))).toEqual([]);
});

test("were affinity unknown where the source does not name it, the list would be empty and gr-7 an ask", () => {
  const region = pilotRegionFile();
  const named = new Set(["gr-3", "gr-4", "gr-6", "gr-8", "sn-2"]);
  const candidates = region.candidates.map((candidate) =>
    named.has(candidate.id) ? candidate : { ...candidate, affinity: "unknown" as const },
  );
  const world = prepareWorld(region, fmlCurrent);
  expect(unlockList(candidates, region.openings, world)).toEqual([]);
  const gr7 = candidates.find(({ id }) => id === "gr-7")!;
  const verdicts = region.openings.map((opening) => screenPair(gr7, opening, world).verdict);
  expect(verdicts).not.toContain("ready");
  expect(verdicts).toContain("ask");
});

test("reason codes have a kind, unknown ones are refused", () => {
  expect(kindOf("load:4.13@th-stofzuigen")).toBe("capacity");
  expect(kindOf("certainty")).toBe("terms");
  expect(() => kindOf("weather")).toThrow('no kind for reason "weather"');
});
