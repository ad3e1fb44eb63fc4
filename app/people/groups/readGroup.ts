import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import {
  fieldsOf,
  type GroupValues,
  type StoredGroup,
  storedGroups,
  tableOf,
} from "./groupTables.ts";

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

/** Of each candidacy the groups of fields that stand there. */
export type GroupsOfMany = ReadonlyMap<string, { readonly [G in StoredGroup]?: GroupValues[G] }>;

/** All groups of fields of many candidacies, in one statement a group. */
export async function readGroups(
  tx: Transaction,
  candidacyIds: readonly string[],
): Promise<GroupsOfMany> {
  const found = new Map<string, Partial<Record<StoredGroup, unknown>>>();
  for (const group of storedGroups) {
    const table = tableOf(group);
    const rows = await tx
      .select()
      .from(table)
      .where(inArray(table.candidacyId, [...candidacyIds]));
    for (const row of rows) {
      const values = fieldsOf(row as never);
      found.set(row.candidacyId, { ...found.get(row.candidacyId), [group]: values });
    }
  }
  return found as GroupsOfMany;
}
