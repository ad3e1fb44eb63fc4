import * as fc from "fast-check";
import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { easyTask, fittingPair } from "../region/fittingPair.ts";
import { bestPackage, packageExists } from "./bestPackage.ts";
import { compareLists } from "./changeSets.ts";
import type { PackageSearch } from "./packageProblem.ts";
import { preparePerson, fitOfProfile } from "./person.ts";
import { isBearable } from "./profileFit.ts";
import { pick, sizeOf, sumOver } from "./taskSet.ts";
import { prepareWorld } from "./world.ts";

const fml = fmlJson as CapacityList;
const exposed = ["4.4", "4.17", "5.4", "5.8"];

interface Invented {
  minutesPerWeek: number;
  exposure: Record<string, number>;
  basis: boolean;
}

const fewMinutes = fc.constantFrom(0, 30, 30, 60, 60, 90, 37.5, 0.1);

const inventedTask = fc.record<Invented>({
  minutesPerWeek: fewMinutes,
  exposure: fc.dictionary(fc.constantFrom(...exposed), fc.constantFrom(5, 15, 30, 30.5, 60)),
  basis: fc.boolean(),
});

function searchOf(
  invented: readonly Invented[],
  grade: number,
  available: number,
  minHours: number,
): PackageSearch {
  // Ids whose order by code unit is not the order of the file.
  const idOf = (index: number): string => `t${(index * 7) % 23}`;
  const tasks = invented.map(({ minutesPerWeek, exposure }, index) =>
    easyTask(idOf(index), { minutesPerWeek, exposure }),
  );
  const basis = tasks.filter((_, index) => invented[index]?.basis).map(({ id }) => id);
  const grades = Object.fromEntries(exposed.map((code) => [code, grade]));
  const capacity = { list: "fml-current", basis: "fml" as const, grades };
  const pair = fittingPair({ tasks, basis, candidate: { capacity } });
  const world = prepareWorld({ tasks, profiles: [pair.profile] }, fml);
  const profile = world.profiles.get("profiel");
  if (profile === undefined) throw new Error("the profile was just prepared");
  const fit = fitOfProfile(preparePerson(pair.candidate, world), profile);
  return { fit, available: available & ((1 << tasks.length) - 1), certainty: "sure", minHours };
}

/** Tries every subset, by the words of the rule. */
function byTryingAll(search: PackageSearch): number {
  const { fit, available, minHours } = search;
  const { profile } = fit;
  const ids = (set: number): string[] => pick(set, profile.tasks).map(({ task }) => task.id);
  let best = 0;
  for (let set = available; set > 0; set = (set - 1) & available) {
    const basis = sizeOf(set & profile.basis);
    const minutes = sumOver(set, profile.minutes);
    if (basis === 0 || minutes / 60 < minHours || !isBearable(fit, set, "sure")) continue;
    const order =
      sizeOf(best & profile.basis) - basis ||
      sumOver(best, profile.minutes) - minutes ||
      sizeOf(set) - sizeOf(best) ||
      compareLists(ids(set), ids(best));
    if (best === 0 || order < 0) best = set;
  }
  return best;
}

test("the best package is the one that trying every subset gives", () => {
  fc.assert(
    fc.property(
      fc.array(inventedTask, { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 1023 }),
      fc.constantFrom(0, 0.5, 1, 2.5, 4),
      (invented, grade, available, minHours) => {
        const search = searchOf(invented, grade, available, minHours);
        const best = byTryingAll(search);
        expect(bestPackage(search)).toBe(best);
        expect(packageExists(search)).toBe(best !== 0);
      },
    ),
    { numRuns: 400 },
  );
});

test("of packages that tie, the smallest sorted list of ids is taken", () => {
  const same = { minutesPerWeek: 60, exposure: { "4.17": 30 }, basis: true };
  const search = searchOf([same, same, same, same], 2, 15, 0);
  expect(pick(bestPackage(search), search.fit.profile.tasks).map(({ task }) => task.id)).toEqual([
    "t0",
    "t14",
  ]);
});

test.each([
  ["equal tasks", () => ({ minutesPerWeek: 60, exposure: { "4.17": 24, "5.4": 24 }, basis: true })],
  [
    "equal growth tasks",
    (index: number) => ({ minutesPerWeek: 60, exposure: { "4.17": 24 }, basis: index === 0 }),
  ],
  [
    "tasks of every weight",
    (index: number) => ({
      minutesPerWeek: 45 + ((index * 37) % 60),
      exposure: {
        "4.17": 20 + ((index * 53) % 71),
        "5.4": 20 + ((index * 29) % 67),
        "5.8": 20 + ((index * 41) % 59),
      },
      basis: index % 3 === 0,
    }),
  ],
])("twenty %s are decided within a fraction of a second", (_, invent) => {
  const invented = Array.from({ length: 20 }, (_one, index): Invented => invent(index));
  const search = searchOf(invented, 1, (1 << 20) - 1, 0);
  // The best of three, because a busy machine may hold one up.
  const took = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(bestPackage(search)).not.toBe(0);
    return performance.now() - start;
  });
  expect(Math.min(...took)).toBeLessThan(100);
});
