import { sql } from "drizzle-orm";
import { noteLookAtUnknown } from "../../../access/audit/occasion.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { ImportField } from "../columns/importField.ts";
import { poolRow } from "../schema.ts";
import type { CellFault } from "../values/reading.ts";

/** The same thing that is wrong in one or more rows, in the same words. */
export type FaultGroup = CellFault & {
  field: ImportField;
  given: string;
  /** How many rows have it, and the first of them. */
  count: number;
  rows: readonly number[];
};

const ROWS_NAMED = 5;

/**
 * What is wrong in the rows of a file, the same together, what most rows have first.
 *
 * @param page from 1
 */
export async function listFaults(
  tx: Transaction,
  importId: string,
  page: number,
  most: number,
): Promise<{ groups: FaultGroup[]; total: number }> {
  const { rows } = await tx.execute<{
    field: ImportField;
    given: string;
    fault: CellFault;
    count: string;
    rows: number[];
    total: string;
  }>(sql`
    select fault ->> 'field' as field, fault ->> 'given' as given, min(fault::text)::jsonb as fault,
      count(*) as count, (array_agg(row order by row))[1:${sql.raw(String(ROWS_NAMED))}] as rows,
      count(*) over () as total
    from ${poolRow}, jsonb_array_elements(faults) as fault
    where import_id = ${importId} and state = 'faulty'
    group by fault ->> 'field', fault ->> 'given', fault ->> 'key'
    order by count(*) desc, min(row), fault ->> 'field', fault ->> 'given', fault ->> 'key'
    limit ${most} offset ${(page - 1) * most}`);
  // What was given are the words of the rows.
  if (rows.length > 0) noteLookAtUnknown(["pool"]);
  return {
    total: Number(rows[0]?.total ?? 0),
    groups: rows.map(({ fault, count, total: _total, ...group }) => ({
      ...fault,
      ...group,
      count: Number(count),
    })),
  };
}
