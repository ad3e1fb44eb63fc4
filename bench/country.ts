import type { RegionSource } from "@overstap/engine/region/quick/regionIndex.ts";
import { inventRegion } from "@overstap/engine/region/inventRegion.ts";
import { Random } from "@overstap/engine/region/random.ts";
import type { Candidate, Opening, Point } from "@overstap/engine/region/regionFile.ts";
import { fmlCurrent } from "../reference/fml/fml.ts";

/** How many people and places to invent. */
export interface CountrySize {
  readonly people: number;
  readonly places: number;
}

const [townCount, taskCount, placesPerProfile] = [300, 400, 5];
/** People are invented so many at a time, so that they never all stand in memory as objects. */
const batch = 1000;

/**
 * Invents a country: 300 towns of very different size over the Netherlands, people and places within some
 * kilometres of one; 400 tasks, profiles of 1 to 12 of them, a profile for every five places. People have 0
 * to 8 limited items of the list and one in four no or no known affinity, as in {@link inventRegion}; four in
 * ten capacities are partial. About 8% of all pairs lie within somebody's way. The same seed, the same country.
 */
export function inventCountry(seed: number, { people, places }: CountrySize): RegionSource {
  const work = inventRegion(
    seed,
    {
      tasks: taskCount,
      profiles: Math.ceil(places / placesPerProfile),
      openings: places,
      candidates: 0,
    },
    fmlCurrent,
  );
  return {
    tasks: work.tasks,
    profiles: work.profiles,
    openings: atTowns(seed + 1, work.openings),
    candidates: atTowns(seed + 2, inventPeople(seed, people)),
  };
}

function* inventPeople(seed: number, people: number): Generator<Candidate, void, undefined> {
  for (let done = 0; done < people; done += batch) {
    const size = { tasks: 1, profiles: 1, openings: 0, candidates: Math.min(batch, people - done) };
    const { candidates } = inventRegion(seed * 1_000_003 + done, size, fmlCurrent);
    for (const [index, one] of candidates.entries()) yield { ...one, id: `c${done + index}` };
  }
}

function* atTowns<T extends Candidate | Opening>(
  seed: number,
  all: Iterable<T>,
): Generator<T, void, undefined> {
  const random = new Random(seed);
  const towns = inventTowns();
  const inAll = towns.reduce((sum, { weight }) => sum + weight, 0);
  const near = (degree: number, spread: number): number =>
    Math.round((degree + (random.fraction() + random.fraction() - 1) * spread) * 1e5) / 1e5;
  for (const one of all) {
    let left = random.fraction() * inAll;
    const town = towns.find(({ weight }) => (left -= weight) < 0) ?? towns[0]!;
    yield { ...one, at: { lat: near(town.at.lat, 0.04), lon: near(town.at.lon, 0.064) } };
  }
}

function inventTowns(): { at: Point; weight: number }[] {
  const random = new Random(7);
  return Array.from({ length: townCount }, () => ({
    at: { lat: 50.8 + random.fraction() * 2.6, lon: 4 + random.fraction() * 3 },
    weight: 1 / (1 + random.whole(0, 40)),
  }));
}
