import { inArray } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { candidacy } from "./schema.ts";

/** Takes ids of candidacies, gives those that were not wiped, as far as the transaction's role sees them. */
export async function stillThere(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: candidacy.id })
    .from(candidacy)
    .where(inArray(candidacy.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}
