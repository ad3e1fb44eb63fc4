import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** How many went in a year that is over, by one thing; null where the number is too small to be shown. */
export type Departed = { year: number; dimension: string; value: string; count: number | null };

/** What a region may see of how many went; empty for whoever does not work in it. */
export async function departedCounts(tx: Transaction, regionId: string): Promise<Departed[]> {
  const { rows } = await tx.execute<Departed>(sql`
    select * from departed_counts(${regionId}) order by year desc, dimension, count desc nulls last, value`);
  return rows;
}
