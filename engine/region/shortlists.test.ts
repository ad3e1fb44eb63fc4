import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { screenRegion } from "../screening/screenRegion.ts";
import { prepareWorld } from "../screening/world.ts";
import { easyTask, fittingPair } from "./fittingPair.ts";
import { inventRegion } from "./inventRegion.ts";
import type { Candidate, Opening } from "./regionFile.ts";
import { shortlists } from "./shortlists.ts";

const fml = fmlJson as CapacityList;

const pair = fittingPair({ tasks: [easyTask("a"), easyTask("b"), easyTask("c")] });
const world = prepareWorld({ tasks: pair.tasks, profiles: [pair.profile] }, fml);

function orderOf(
  openings: readonly Partial<Opening>[],
  candidate: Partial<Candidate> = {},
): string[] {
  const all = openings.map((differs, index) => ({ ...pair.opening, id: `o${index}`, ...differs }));
  const person = { ...pair.candidate, ...candidate };
  const { candidates } = shortlists([person], all, world);
  return (candidates.get(person.id) ?? []).map(({ pair: { opening } }) => opening);
}

test("order: verdict, cost of near, and never a no", () => {
  expect(orderOf([{ funding: "none" }, { slotsNeeded: 5 }, { slotsNeeded: 28 }, {}])).toEqual([
    "o3",
    "o1",
    "o0",
  ]);
});

test("order: hours up to the person's maximum, talents, travel, id", () => {
  const near = { lat: 51, lon: 6.001 };
  expect(orderOf([{}, { at: near }, { talents: ["taal"] }], { talents: ["taal"] })).toEqual([
    "o2",
    "o1",
    "o0",
  ]);
  expect(orderOf([{ id: "o10" }, { id: "o2" }, { id: "O3" }])).toEqual(["O3", "o10", "o2"]);
  const smaller = { ...pair.profile, id: "klein", tasks: [{ task: "a", basis: true }] };
  const both = prepareWorld({ tasks: pair.tasks, profiles: [pair.profile, smaller] }, fml);
  const openings = [
    { ...pair.opening, id: "groot" },
    { ...pair.opening, id: "klein", profile: "klein", at: near },
  ];
  const first = (hours: Candidate["hours"]): string | undefined =>
    shortlists([{ ...pair.candidate, hours }], openings, both).candidates.get("kandidaat")?.[0]
      ?.pair.opening;
  expect(first({ min: 8, max: 24 })).toBe("groot");
  // With at most 6 hours both packages count for 6 and the shorter way decides.
  const short = openings.map((opening) => ({ ...opening, hours: { min: 4, max: 16 } }));
  const person = { ...pair.candidate, hours: { min: 4, max: 6 } };
  expect(shortlists([person], short, both).candidates.get("kandidaat")?.[0]?.pair.opening).toBe(
    "klein",
  );
});

test("both ways, at most 20, the same pairs as screening, empty lists included", () => {
  const region = inventRegion(3, { tasks: 20, profiles: 6, openings: 30, candidates: 150 }, fml);
  const all = prepareWorld(region, fml);
  const lists = shortlists(region.candidates, region.openings, all);
  expect([...lists.candidates.keys()]).toEqual(region.candidates.map(({ id }) => id));
  expect([...lists.openings.keys()]).toEqual(region.openings.map(({ id }) => id));
  const possible = [...screenRegion(region.candidates, region.openings, all)].filter(
    ({ verdict }) => verdict !== "no",
  );
  for (const { id } of region.openings) {
    const count = possible.filter(({ opening }) => opening === id).length;
    const list = lists.openings.get(id) ?? [];
    expect(list).toHaveLength(Math.min(20, count));
    const whole =
      shortlists(region.candidates, region.openings, all, undefined, 1000).openings.get(id) ?? [];
    expect(list).toEqual(whole.slice(0, 20));
  }
  expect([...lists.openings.values()].some((list) => list.length === 20)).toBe(true);
});
