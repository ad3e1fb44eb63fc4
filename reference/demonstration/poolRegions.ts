import type { Random } from "@overstap/engine/region/random.ts";
import list from "./poolRegions.json" with { type: "json" };

/** A region of the invented pool: how many people, and its towns (place id and rough weight). */
export type PoolRegion = {
  id: string;
  name: string;
  provinces: string[];
  people: number;
  towns: [string, number][];
};

/** Twelve regions, the pilots' three among them. */
export const poolRegions = list as unknown as readonly PoolRegion[];

/** One of these, drawn by weight. */
export function drawWeighed<T>(choices: readonly (readonly [T, number])[], random: Random): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.fraction() * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new RangeError("nothing to choose from");
}

/** A place id of the region, larger towns more often. */
export function drawTown(region: PoolRegion, random: Random): string {
  return drawWeighed(region.towns, random);
}
