import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "../../platform/database/database.ts";

/** PostgreSQL takes at most this many values in one statement. */
const MOST_VALUES = 60_000;

/** Inserts rows in as few statements as the database allows; rows that are there already stay as they are. */
export async function insertRows<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  const atOnce = Math.floor(MOST_VALUES / Object.keys(getTableColumns(table)).length);
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx
      .insert(table)
      .values(rows.slice(from, from + atOnce))
      .onConflictDoNothing();
  }
}
