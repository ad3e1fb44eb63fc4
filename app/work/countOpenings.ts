import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Funding } from "./kinds.ts";
import { openingsVisibleTo } from "./openingsVisibleTo.ts";
import { sumOpeningsByRegion } from "./openingStore.ts";

/** How many openings, and how many free places at them. */
export type OpeningCount = { openings: number; places: number };

/** Counts the openings that the actor may see: region id → funding → count. */
export async function countOpeningsByRegion(
  tx: Transaction,
  actor: Actor,
): Promise<Map<string, Map<Funding, OpeningCount>>> {
  const counts = new Map<string, Map<Funding, OpeningCount>>();
  for (const row of await sumOpeningsByRegion(tx, await openingsVisibleTo(tx, actor))) {
    const ofRegion = counts.get(row.regionId) ?? new Map<Funding, OpeningCount>();
    ofRegion.set(row.funding, { openings: row.openings, places: row.places });
    counts.set(row.regionId, ofRegion);
  }
  return counts;
}
