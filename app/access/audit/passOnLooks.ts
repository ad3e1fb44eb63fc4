import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Lets who looked at a candidacy that went up in another go on being told of the one that stays, before the
 * first is wiped. Only pseudonyms are kept of it.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function passOnLooks(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    update audit_former_subject set candidacy_id = ${to} where candidacy_id = ${from}`);
  await tx.execute(sql`
    insert into audit_former_subject (subject, candidacy_id)
    select audit_pseudonym(inner_key, outer_key, candidacy_id), ${to} from audit_key where candidacy_id = ${from}
    on conflict do nothing`);
}
