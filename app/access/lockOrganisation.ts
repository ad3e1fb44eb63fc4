import { sql } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";

/**
 * Has changes of who acts for an organisation happen one after the other until this transaction is over,
 * so that two administrators who end each other at once do not both succeed.
 */
export async function lockOrganisation(tx: Transaction, organisationId: string): Promise<void> {
  await tx.execute(sql`select 1 from organisation where id = ${organisationId} for no key update`);
}
