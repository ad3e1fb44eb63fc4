import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Role } from "../role.ts";

/** When somebody last looked at a candidacy. */
export type LastLook = {
  accountId: string | null;
  organisationId: string | null;
  role: Role | null;
  at: Date;
};

/**
 * Who looked at a candidacy and when last, for whoever writes its grants; empty for everybody else.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function lastLooks(tx: Transaction, candidacyId: string): Promise<LastLook[]> {
  const { rows } = await tx.execute<{
    account_id: string | null;
    organisation_id: string | null;
    role: Role | null;
    last_at: string;
  }>(sql`select * from audit_lookers(${candidacyId}::uuid)`);
  return rows.map((row) => ({
    accountId: row.account_id,
    organisationId: row.organisation_id,
    role: row.role,
    at: new Date(row.last_at),
  }));
}
