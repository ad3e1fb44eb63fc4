import { eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { middleOfRegion } from "../../work/middleOfRegion.ts";
import { candidacy } from "../schema.ts";

/**
 * The middle of somebody's home region: of the places of work there that the actor may see; undefined
 * when there are none, or no home region.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function nearHome(
  tx: Transaction,
  candidacyId: string,
): Promise<{ lat: number; lon: number } | undefined> {
  const [found] = await tx
    .select({ region: candidacy.homeRegionId })
    .from(candidacy)
    .where(eq(candidacy.id, candidacyId));
  return found?.region ? middleOfRegion(tx, found.region) : undefined;
}
