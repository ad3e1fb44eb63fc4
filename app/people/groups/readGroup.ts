import { eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { fieldsOf, type GroupValues, type StoredGroup, tableOf } from "./groupTables.ts";

/**
 * One group of fields of a candidacy as it stands; undefined when there is none, or when the row
 * policies keep it from the actor. Whoever shows it asks `may` first.
 */
export async function readGroup<G extends StoredGroup>(
  tx: Transaction,
  candidacyId: string,
  group: G,
): Promise<GroupValues[G] | undefined> {
  const table = tableOf(group);
  const [row] = await tx.select().from(table).where(eq(table.candidacyId, candidacyId));
  return row && (fieldsOf(row as never) as GroupValues[G]);
}
