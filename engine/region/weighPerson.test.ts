import { expect, test } from "vitest";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { preparePerson } from "../screening/person.ts";
import { preparePlace } from "../screening/place.ts";
import { prepareWorld } from "../screening/world.ts";
import { inventRegion } from "./inventRegion.ts";
import { compareRanked } from "./rankPairs.ts";
import { shortlists } from "./shortlists.ts";
import { unlockList } from "./unlock.ts";
import { weighPerson } from "./weighPerson.ts";

const sizes = { tasks: 40, profiles: 8, openings: 20, candidates: 40 };

test.each([1, 2, 3, 4, 5])("region %i: shortlists and gains are all in it", (seed) => {
  const { candidates, openings, ...work } = inventRegion(seed, sizes, fmlCurrent);
  const world = prepareWorld(work, fmlCurrent);
  const places = openings.map((opening) => preparePlace(opening, world));
  const lists = shortlists(candidates, openings, world, undefined, Infinity);
  const gaining = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    const weighed = weighPerson(preparePerson(candidate, world), places);
    const ranked = weighed.map((one) => one.ranked).toSorted(compareRanked);
    expect(ranked).toEqual(lists.candidates.get(candidate.id));
    const placed = ranked.some(({ pair }) => ["ready", "reduced"].includes(pair.verdict));
    if (placed) continue;
    for (const { ranked: one, gains } of weighed) {
      for (const { code } of gains) {
        const regional = code === "transport" || code.startsWith("language:");
        const key = `${code} ${regional ? "" : one.pair.opening}`;
        gaining.set(key, (gaining.get(key) ?? new Set()).add(candidate.id));
      }
    }
  }
  const unlocks = unlockList(candidates, openings, world);
  expect(unlocks.length).toBeGreaterThan(0);
  expect(new Map([...gaining].map(([key, ids]) => [key, [...ids]]))).toEqual(
    new Map(unlocks.map((one) => [`${one.change} ${one.opening ?? ""}`, [...one.candidates]])),
  );
});
