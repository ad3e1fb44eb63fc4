import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Names a task by its new version in the packages of those who were put forward for an own place or
 * work there. Gives how many packages it changed; the database refuses it for another's place, and for
 * a task that is no own copy of the old one.
 */
export async function exchangePackageTask(
  tx: Transaction,
  openingId: string,
  from: string,
  to: string,
): Promise<number> {
  const { rows } = await tx.execute<{ changed: number }>(
    sql`select exchange_package_task(${openingId}, ${from}, ${to}) as changed`,
  );
  return rows[0]?.changed ?? 0;
}
