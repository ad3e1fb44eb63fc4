import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "./database.ts";

/** Rows of one statement. */
const AT_ONCE = 10_000;

/**
 * Adds many rows at once. They travel as one document: a statement with a parameter for each field of
 * each row takes several times as long to build, to send and to read. A field that any row gives, all
 * rows give: what is missing is null, not the column's default.
 *
 * @param onConflict what is done with a row that is there already, `on conflict …`; an error when left out
 */
export async function insertMany<T extends PgTable>(
  tx: Transaction,
  table: T,
  rows: readonly T["$inferInsert"][],
  onConflict?: SQL,
): Promise<void> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) =>
    rows.some((row) => (row as Record<string, unknown>)[key] !== undefined),
  );
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows
      .slice(from, from + AT_ONCE)
      .map((row) =>
        Object.fromEntries(
          columns.map(([key, { name }]) => [name, (row as Record<string, unknown>)[key] ?? null]),
        ),
      );
    await tx.execute(sql`insert into ${table} (${names})
      select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(some)}::jsonb) ${onConflict ?? sql``}`);
  }
}
