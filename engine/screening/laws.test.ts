import * as fc from "fast-check";
import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import type { OnePair } from "../region/fittingPair.ts";
import { screenOne } from "../region/fittingPair.ts";
import { inventRegion } from "../region/inventRegion.ts";
import type { Candidate } from "../region/regionFile.ts";
import { compareChangeSets } from "./changeSets.ts";
import { changedInput } from "./changedInput.ts";
import { everyMinimalSet } from "./everyChange.ts";
import { verdicts } from "./screenedPair.ts";

const fml = fmlJson as CapacityList;

/** Pairs of an invented region, close together so that not all fail on the way. */
function pairOf(seed: number): OnePair {
  const size = { tasks: 9, profiles: 1, openings: 1, candidates: 1 };
  const { tasks, profiles, openings, candidates } = inventRegion(seed, size, fml);
  const [profile] = profiles;
  const [opening] = openings;
  const [candidate] = candidates;
  if (!profile || !opening || !candidate) throw new Error("one of each was invented");
  const members = profile.tasks.map(({ task }) => task);
  const at = { lat: opening.at.lat + (candidate.at.lat % 0.07), lon: opening.at.lon };
  return {
    candidate: { ...candidate, at },
    opening,
    profile,
    tasks: tasks.filter(({ id }) => members.includes(id)),
  };
}

const anyPair = fc.nat({ max: 4_000_000_000 }).map(pairOf);
const rank = (pair: OnePair): number => verdicts.indexOf(screenOne(pair, fml).verdict);

test("the changes are those that entering every set and screening again gives", () => {
  let near = 0;
  fc.assert(
    fc.property(anyPair, (pair) => {
      const { verdict, changes = [], questions } = screenOne(pair, fml);
      if (verdict !== "near" && verdict !== "no") return;
      // An own no is the only thing that no change mends, whatever else would work.
      const sets = pair.candidate.affinity === "no" ? [] : everyMinimalSet(pair, fml);
      expect(changes).toEqual(sets.toSorted(compareChangeSets).slice(0, 3));
      expect(verdict).toBe(sets.length > 0 ? "near" : "no");
      const [first] = changes;
      if (first === undefined) return;
      near++;
      const after = screenOne(first.changes.reduce(changedInput, pair), fml);
      expect(questions).toEqual(after.questions ?? []);
    }),
    { numRuns: 600 },
  );
  expect(near).toBeGreaterThan(50);
});

/** A candidate who can bear more on one item of known capacity. */
function moreCapacity(candidate: Candidate, pick: number): Candidate {
  // Fewer hours can be what makes hours meet, because 6.3 lowers the minimum too.
  const codes = Object.keys(candidate.capacity.grades).filter((code) => code !== "6.3");
  const code = codes[pick % Math.max(1, codes.length)];
  if (code === undefined) return candidate;
  const known = candidate.capacity.grades[code] ?? 0;
  const more = typeof known === "number" ? Math.max(0, known - 1) : known.slice(1);
  const grades = { ...candidate.capacity.grades, [code]: more };
  return { ...candidate, capacity: { ...candidate.capacity, grades } };
}

test("more capacity never makes a verdict worse", () => {
  fc.assert(
    fc.property(anyPair, fc.nat(100), (pair, pick) => {
      const better = { ...pair, candidate: moreCapacity(pair.candidate, pick) };
      expect(rank(better)).toBeLessThanOrEqual(rank(pair));
    }),
    { numRuns: 1000 },
  );
});

test("a shorter way never makes a verdict worse", () => {
  fc.assert(
    fc.property(anyPair, fc.double({ min: 0, max: 1, noNaN: true }), (pair, part) => {
      const { at } = pair.opening;
      const towards = (from: number, to: number): number => from + (to - from) * part;
      const nearer = {
        lat: towards(pair.candidate.at.lat, at.lat),
        lon: towards(pair.candidate.at.lon, at.lon),
      };
      const closer = { ...pair, candidate: { ...pair.candidate, at: nearer } };
      expect(rank(closer)).toBeLessThanOrEqual(rank(pair));
    }),
    { numRuns: 1000 },
  );
});

test("the order of the input does not matter", () => {
  fc.assert(
    fc.property(anyPair, (pair) => {
      const reversedKeys = <T extends object>(one: T): T =>
        Object.fromEntries(Object.entries(one).toReversed()) as T;
      const { candidate, opening, profile, tasks } = pair;
      const reversed: OnePair = {
        candidate: {
          ...candidate,
          travel: { ...candidate.travel, modes: candidate.travel.modes.toReversed() },
          slots: candidate.slots.toReversed(),
          capacity: { ...candidate.capacity, grades: reversedKeys(candidate.capacity.grades) },
          talents: candidate.talents?.toReversed() ?? [],
        },
        opening: {
          ...opening,
          slots: opening.slots.toReversed(),
          papers: opening.papers?.toReversed() ?? [],
        },
        profile: { ...profile, tasks: profile.tasks.toReversed() },
        tasks: tasks.toReversed().map((task) => ({ ...task, load: reversedKeys(task.load) })),
      };
      expect(screenOne(reversed, fml)).toEqual(screenOne(pair, fml));
    }),
    { numRuns: 500 },
  );
});
