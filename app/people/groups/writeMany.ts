import { getTableColumns, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { insertMany } from "../../platform/database/insertMany.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import { type GroupValues, type StoredGroup, tableOf } from "./groupTables.ts";

/** A group of fields of a candidacy, whole, as it is to stand. */
export type WrittenGroup = {
  at: CandidacyAt;
  group: StoredGroup;
  values: GroupValues[StoredGroup];
};

/**
 * Writes one group of fields of many candidacies whole, in one statement. It asks nobody whether they may: the row
 * policies do. History and events are the caller's to note.
 *
 * @param written of one group only, of each candidacy once
 */
export async function writeMany(
  tx: Transaction,
  group: StoredGroup,
  written: readonly WrittenGroup[],
): Promise<void> {
  if (written.length === 0) return;
  const table = tableOf(group);
  const columns = getTableColumns(table) as Record<string, { name: string }>;
  const fields = new Set(written.flatMap(({ values }) => Object.keys(values)));
  const set = [...fields].map((field) => {
    const name = sql.identifier(columns[field]!.name);
    return sql`${name} = excluded.${name}`;
  });
  await insertMany(
    tx,
    table,
    written.map(({ at, values }) => ({ ...at, ...values }) as never),
    sql`on conflict (candidacy_id) do update set ${sql.join(set, sql`, `)}, version = ${table}.version + 1`,
  );
}
