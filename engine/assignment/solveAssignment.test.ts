import { describe, expect, test } from "vitest";
import { Random } from "../region/random.ts";
import type { Assignment, AssignmentProblem } from "./assignmentProblem.ts";
import { inventMarket } from "./inventMarket.ts";
import { refuteAssignment } from "./refuteAssignment.ts";
import { solveAssignment } from "./solveAssignment.ts";

type Pair = readonly [candidate: number, opening: number, value: number];

function problemOf(
  candidates: number,
  pairs: readonly Pair[],
  places: readonly number[],
  groups?: { ofOpening: readonly number[]; max: readonly number[] },
): AssignmentProblem {
  const inOrder = pairs.toSorted(([a], [b]) => a - b);
  const first = Array.from({ length: candidates + 1 }, (_, candidate) => {
    const at = inOrder.findIndex(([one]) => one >= candidate);
    return at === -1 ? inOrder.length : at;
  });
  return {
    first: Int32Array.from(first),
    opening: Int32Array.from(inOrder, ([, opening]) => opening),
    value: Int32Array.from(inOrder, ([, , value]) => value),
    places,
    ...(groups && { groups: { ofOpening: Int32Array.from(groups.ofOpening), max: groups.max } }),
  };
}

/** All there is: every candidate at every opening or at none. */
function bestByTrying({ first, opening, value, places, groups }: AssignmentProblem): number {
  const left = Array.from(places);
  const leftOfGroup = Array.from(groups?.max ?? []);
  const from = (candidate: number): number => {
    if (candidate === first.length - 1) return 0;
    let best = from(candidate + 1);
    for (let pair = first[candidate]!; pair < first[candidate + 1]!; pair++) {
      const one = opening[pair]!;
      const group = groups?.ofOpening[one] ?? -1;
      if (left[one] === 0 || leftOfGroup[group] === 0) continue;
      left[one]!--;
      if (group >= 0) leftOfGroup[group]!--;
      best = Math.max(best, value[pair]! + from(candidate + 1));
      left[one]!++;
      if (group >= 0) leftOfGroup[group]!++;
    }
    return best;
  };
  return from(0);
}

/**
 * Checks the proof in another way than the engine does, by complementary slackness: what is taken costs
 * exactly its value, whoever is left out gains nothing, and only what is full has a price.
 */
function faultsOfProof(problem: AssignmentProblem, { pair, total, prices }: Assignment): string[] {
  const faults: string[] = [];
  const { first, opening, value, places, groups } = problem;
  const count = new Map<string, number>();
  const add = (key: string): void => void count.set(key, (count.get(key) ?? 0) + 1);
  let sum = 0;
  for (let candidate = 0; candidate < first.length - 1; candidate++) {
    const gain = prices.candidate[candidate]!;
    const taken = pair[candidate]!;
    if (!Number.isInteger(gain) || gain < 0) faults.push(`gain ${gain} of ${candidate}`);
    if (taken === -1 && gain !== 0) faults.push(`${candidate} is left out and gains ${gain}`);
    if (taken !== -1 && (taken < first[candidate]! || taken >= first[candidate + 1]!)) {
      faults.push(`${candidate} takes the pair of another`);
    }
    for (let at = first[candidate]!; at < first[candidate + 1]!; at++) {
      const one = opening[at]!;
      const group = groups?.ofOpening[one] ?? -1;
      const cost = gain + prices.opening[one]! + (prices.group[group] ?? 0);
      if (cost < value[at]!) faults.push(`pair ${at} is worth more than its price`);
      if (taken !== at) continue;
      if (cost !== value[at]!) faults.push(`pair ${at} is taken above its value`);
      sum += value[at]!;
      add(`o${one}`);
      if (group !== -1) add(`g${group}`);
    }
  }
  const limit = (key: string, price: number, most: number): void => {
    const taken = count.get(key) ?? 0;
    if (!Number.isInteger(price) || price < 0) faults.push(`price ${price} of ${key}`);
    if (taken > most) faults.push(`${taken} of ${most} in ${key}`);
    if (price > 0 && taken !== most) faults.push(`${key} has room at a price`);
  };
  for (let one = 0; one < places.length; one++)
    limit(`o${one}`, prices.opening[one]!, places[one]!);
  const max = groups?.max ?? [];
  for (let group = 0; group < max.length; group++) {
    limit(`g${group}`, prices.group[group]!, max[group]!);
  }
  if (sum !== total) faults.push(`total ${total} of ${sum}`);
  return faults;
}

function inventProblem(random: Random, most: { candidates: number; openings: number }) {
  const candidates = random.whole(0, most.candidates);
  const openings = random.whole(1, most.openings);
  const range = random.one([0, 1, 3, 20, 1000, 1_000_000, 1_000_000_000]);
  const times = random.one([1, 10]);
  const all = Array.from({ length: openings }, (_, opening) => opening);
  const pairs: Pair[] = [];
  for (let candidate = 0; candidate < candidates; candidate++) {
    for (const opening of random.some(all, random.whole(0, Math.min(8, openings)))) {
      const low = random.chance(0.2) ? -range : 0;
      const value = Math.min(1_000_000_000, random.whole(low, range) * times);
      pairs.push([candidate, opening, Math.max(-1_000_000_000, value)]);
    }
  }
  const mostPlaces = random.one([0, 1, 3, 1_000_000_000]);
  const places = all.map(() => random.whole(0, mostPlaces));
  const count = random.chance(0.5) ? random.whole(1, 4) : 0;
  if (count === 0) return problemOf(candidates, pairs, places);
  const ofOpening = all.map(() => random.whole(-1, count - 1));
  const max = Array.from({ length: count }, () => random.whole(0, random.one([1, 4, 1_000_000])));
  return problemOf(candidates, pairs, places, { ofOpening, max });
}

test("is what trying everything finds, with a proof, on thousands of small markets", () => {
  const random = new Random(5);
  for (let time = 0; time < 6000; time++) {
    const problem = inventProblem(random, { candidates: 6, openings: 5 });
    const answer = solveAssignment(problem);
    expect(answer.total).toBe(bestByTrying(problem));
    expect(faultsOfProof(problem, answer)).toEqual([]);
  }
});

test("is proven on thousands of larger markets: ties, groups, no places, nobody who fits", () => {
  const random = new Random(6);
  for (let time = 0; time < 2500; time++) {
    const problem = inventProblem(random, { candidates: 80, openings: 40 });
    expect(faultsOfProof(problem, solveAssignment(problem))).toEqual([]);
  }
});

test("is proven on markets as regions have them, also under groups, and the same each time", () => {
  for (const mostPlaces of [1, 4, 9]) {
    const size = { candidates: 2000, openings: 400, pairs: 20, mostPlaces };
    const plain = inventMarket(mostPlaces, size);
    const ofOpening = Int32Array.from({ length: 400 }, (_, one) => (one % 5 === 0 ? -1 : one % 60));
    const max = Array.from({ length: 60 }, (_, group) => group % 7);
    for (const problem of [plain, { ...plain, groups: { ofOpening, max } }]) {
      const answer = solveAssignment(problem);
      expect(faultsOfProof(problem, answer)).toEqual([]);
      expect(solveAssignment(problem)).toEqual(answer);
    }
  }
});

describe("a market at a limit", () => {
  test("a hundred thousand people who are all alike, with too few places and with enough", () => {
    const candidates = 100_000;
    const openings = 20;
    const first = Int32Array.from({ length: candidates + 1 }, (_, index) => index * openings);
    const opening = Int32Array.from(
      { length: candidates * openings },
      (_, pair) => pair % openings,
    );
    const value = opening.map((one) => 10_000 - 10 * one);
    for (const each of [2500, 5000, 1_000_000]) {
      const places = Array.from({ length: openings }, () => each);
      const answer = solveAssignment({ first, opening, value, places });
      const seats = Math.min(each, candidates);
      let [left, total] = [candidates, 0];
      for (let one = 0; one < openings && left > 0; one++) {
        total += Math.min(left, seats) * (10_000 - 10 * one);
        left -= seats;
      }
      expect(answer.total).toBe(total);
    }
  });

  test("nobody, no opening, no pair", () => {
    expect(solveAssignment(problemOf(0, [], [])).total).toBe(0);
    expect(solveAssignment(problemOf(3, [], [])).pair).toEqual(Int32Array.of(-1, -1, -1));
    expect(solveAssignment(problemOf(0, [], [4])).prices.opening).toEqual(Float64Array.of(0));
  });

  test("a pair of no value or less is not taken", () => {
    const answer = solveAssignment(
      problemOf(
        2,
        [
          [0, 0, -5],
          [1, 0, 0],
        ],
        [2],
      ),
    );
    expect(answer).toMatchObject({ total: 0, pair: Int32Array.of(-1, -1) });
  });

  test("a chain in which everybody has to move", () => {
    const length = 3000;
    const pairs = Array.from({ length }, (_, one): Pair[] => [
      [one, one, 10_000],
      [one, one + 1, 9999],
    ]).flat();
    // The last comes first: only where all before it move up does it get a place.
    const answer = solveAssignment(
      problemOf(
        length + 1,
        [...pairs, [length, 0, 9000]],
        Array.from({ length: length + 1 }, () => 1),
      ),
    );
    expect(answer.total).toBe(length * 9999 + 9000);
  });

  test("a group lets in the best of its openings, and one outside it is free", () => {
    const pairs: Pair[] = [
      [0, 0, 100],
      [1, 1, 90],
      [2, 1, 80],
      [2, 2, 10],
      [3, 0, 95],
    ];
    const groups = { ofOpening: [0, 0, -1], max: [2] };
    const problem = problemOf(4, pairs, [5, 5, 5], groups);
    const answer = solveAssignment(problem);
    expect(answer.total).toBe(100 + 95 + 10);
    expect(faultsOfProof(problem, answer)).toEqual([]);
    expect(answer.prices.group[0]).toBeGreaterThanOrEqual(90);
  });
});

describe("what is no problem is refused by name", () => {
  const good = problemOf(1, [[0, 0, 5]], [1]);
  test.each<[string, Partial<AssignmentProblem>, string]>([
    ["values", { value: Int32Array.of() }, "0 values for 1 pairs"],
    ["no first", { first: Int32Array.of() }, "begin at 0"],
    ["falling", { first: Int32Array.of(0, 1, 0) }, "falls at candidate 1"],
    ["short", { first: Int32Array.of(0, 0) }, "does not end at 1"],
    ["opening", { opening: Int32Array.of(1) }, "pair 0: no opening 1"],
    ["too large", { value: Int32Array.of(1_000_000_001) }, "pair 0: more than"],
    ["places", { places: [Infinity] }, "opening 0: Infinity places"],
    ["half a place", { places: [0.5] }, "opening 0: 0.5 places"],
    ["group", { groups: { ofOpening: Int32Array.of(1), max: [1] } }, "opening 0: no group 1"],
    ["maximum", { groups: { ofOpening: Int32Array.of(0), max: [-1] } }, "a maximum of -1"],
  ])("%s", (_, differs, message) => {
    expect(() => solveAssignment({ ...good, ...differs })).toThrow(message);
  });
});

describe("an answer that is not proven is refuted", () => {
  const problem = problemOf(
    2,
    [
      [0, 0, 7],
      [1, 0, 5],
    ],
    [1],
  );
  const answer = solveAssignment(problem);
  const prices = (candidate: number[], opening: number[]) => ({
    candidate: Float64Array.from(candidate),
    opening: Float64Array.from(opening),
    group: new Float64Array(0),
  });
  test.each<[string, Partial<Assignment>, string | undefined]>([
    ["as it is", {}, undefined],
    ["another is taken", { pair: Int32Array.of(-1, 1), total: 5 }, "5 where 7 may be possible"],
    ["both are taken", { pair: Int32Array.of(0, 1), total: 12 }, "2 in opening 0"],
    ["a pair of another", { pair: Int32Array.of(1, -1), total: 5 }, "pair of 0"],
    ["a total too high", { total: 8 }, "a total of 8 where the pairs add up to 7"],
    ["too cheap", { prices: prices([0, 0], [6]) }, "pair 0 of 7 costs 6"],
    ["too dear", { prices: prices([0, 0], [8]) }, "7 where 8 may be possible"],
    ["below 0", { prices: prices([-1, 0], [8]) }, "a price of -1"],
  ])("%s", (_, differs, why) => {
    expect(refuteAssignment(problem, { ...answer, ...differs })).toBe(why);
  });
});
