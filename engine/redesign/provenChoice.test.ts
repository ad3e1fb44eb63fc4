import * as fc from "fast-check";
import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { Random } from "../region/random.ts";
import { BundleSearch } from "./bundleSearch.ts";
import type { MasterPrices } from "./columnMaster.ts";
import { ColumnMaster } from "./columnMaster.ts";
import { Draft } from "./draft.ts";
import { inventStudy } from "./inventStudy.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import { prepareStudy } from "./prepareStudy.ts";
import type { ListedBundle } from "./provenChoice.ts";
import { ProvenChoice } from "./provenChoice.ts";
import { BundleWeigher, noFigures } from "./weighBundle.ts";
import { worthOf } from "./worthOf.ts";

const fml = fmlJson as CapacityList;

/** Every valid bundle with what it is worth, by trying every set of tasks. */
function allBundles(
  study: PreparedStudy,
  tasks: Float64Array,
  people: Float64Array,
): ListedBundle[] {
  const { hours, minCategories, maxPlaces } = study.study.limits;
  const weigher = new BundleWeigher(study);
  const figures = noFigures(study);
  const bundles: ListedBundle[] = [];
  for (let set = 1; set < 2 ** study.tasks.length; set++) {
    const members = [...study.tasks.keys()].filter((task) => (set & (1 << task)) !== 0);
    weigher.weigh(members, members.length, figures);
    const own = figures.minutes / 60;
    if (own < hours.min || own > hours.max) continue;
    if (figures.categories < minCategories || figures.places > maxPlaces) continue;
    const moved = members.reduce((sum, task) => sum + tasks[task]!, 0);
    bundles.push({ tasks: members, worth: moved + worthOf(figures.able, people) });
  }
  return bundles;
}

/** The best score of bundles without a task in common, by trying every choice. */
function bestByTrying(study: PreparedStudy, bundles: readonly ListedBundle[]): number {
  let best = 0;
  const choose = (chosen: readonly (readonly number[])[], from: number): void => {
    best = Math.max(best, new Draft(study, chosen).score);
    if (chosen.length === study.study.limits.maxProfiles) return;
    for (let at = from; at < bundles.length; at++) {
      const { tasks } = bundles[at]!;
      if (!chosen.flat().some((task) => tasks.includes(task))) choose([...chosen, tasks], at + 1);
    }
  };
  choose([], 0);
  return best;
}

const allTasks = (study: PreparedStudy): Float64Array => new Float64Array(study.tasks.length);

/** The prices of the choice between all bundles, relaxed: with these the bound is near. */
function bestPrices(study: PreparedStudy, worths: Float64Array): MasterPrices {
  const master = new ColumnMaster(study, worths, 1e4);
  const bundles = allBundles(study, allTasks(study), new Float64Array(study.pool.size));
  for (const { tasks } of bundles) master.add(tasks);
  return master.solve();
}

function anyPrices(worths: Float64Array, random: Random, study: PreparedStudy): MasterPrices {
  const tasks = allTasks(study).map(() => random.fraction() * 6);
  return { tasks, people: worths.map((worth) => worth * random.fraction()), profile: 0 };
}

test("of listed bundles the best choice is found at any prices; a short list still gives a bound", () => {
  let [short, better] = [0, 0];
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = new Random(seed);
      const size = { tasks: random.whole(2, 7), poolTypes: random.whole(1, 40) };
      const study = prepareStudy(inventStudy(seed, size, fml), fml);
      const { weights, pool, freed } = study;
      const worths = Float64Array.from(pool.weights, (weight) => weights.reach * weight);
      const prices = random.chance(0.6)
        ? bestPrices(study, worths)
        : anyPrices(worths, random, study);
      const { people } = prices;
      const tasks = freed.map((minutes, at) => (weights.hours * minutes) / 60 - prices.tasks[at]!);
      const search = new BundleSearch(study);
      const upper = search.find({ tasks, people, floor: 0, nodes: Infinity }).upper + 1e-7;
      let bound = study.study.limits.maxProfiles * upper;
      for (const price of prices.tasks) bound += price;
      for (const [at, worth] of worths.entries()) bound += Math.max(0, worth - people[at]!);

      const bundles = allBundles(study, tasks, people);
      const best = bestByTrying(study, bundles);
      const score = random.one([0, best / 2, Math.max(0, best - 0.01)]);
      const needed = bound - score;
      const far = needed * random.one([0.2, 0.5, 0.8, 1]);
      const floor = upper - far;
      const listing = search.list({ tasks, people, floor, nodes: Infinity }, Infinity);
      let answer = listing.next();
      while (!answer.done) answer = listing.next();
      const list = answer.value!;
      const keys = (some: readonly ListedBundle[]): string[] =>
        some.map((one) => one.tasks.join()).toSorted();
      expect(keys(list.filter(({ worth }) => worth > floor + 1e-6))).toEqual(
        keys(bundles.filter(({ worth }) => worth > floor + 1e-6)),
      );

      const choice = new ProvenChoice(study, list, far, { prices, upper });
      do choice.step(score, needed, 50);
      while (!choice.ended);
      const found = choice.found ? new Draft(study, choice.found).score : score;
      expect(found).toBeCloseTo(choice.best, 6);
      expect(choice.best).toBeLessThan(best + 1e-6);
      const atMost = choice.reachesAll ? choice.best : Math.max(choice.best, bound - far);
      expect(best).toBeLessThan(atMost + 1e-5);
      short += Number(!choice.reachesAll);
      better += Number(choice.reachesAll && choice.best > score);
    }),
    { numRuns: 400 },
  );
  expect(Math.min(short, better)).toBeGreaterThan(30);
});

test("a list is given up on when bundles or nodes are too many", () => {
  const study = prepareStudy(inventStudy(3, { tasks: 8, poolTypes: 20 }, fml), fml);
  const search = new BundleSearch(study);
  const query = {
    tasks: new Float64Array(study.tasks.length),
    people: new Float64Array(study.pool.size).fill(1),
    floor: -1,
    nodes: Infinity,
  };
  const last = (listing: ReturnType<BundleSearch["list"]>): ListedBundle[] | undefined => {
    for (;;) {
      const { done, value } = listing.next();
      if (done) return value;
    }
  };
  const all = last(search.list(query, Infinity))!;
  expect(all.length).toBeGreaterThan(1);
  expect(last(search.list(query, all.length))).toHaveLength(all.length);
  expect(last(search.list(query, all.length - 1))).toBeUndefined();
  expect(last(search.list({ ...query, nodes: 2 }, Infinity))).toBeUndefined();
});
