import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** Which accounts go with somebody, and which stay because they are somebody's at work too. */
export type GoingAccounts = { going: string[]; staying: string[] };

/**
 * Looks which of a person's own accounts serve nothing but the candidacies that go.
 *
 * @param tx a transaction of the owner of the tables, before those are gone
 */
export async function goingAccounts(
  tx: Transaction,
  accountIds: readonly string[],
  candidacyIds: readonly string[],
): Promise<GoingAccounts> {
  const { rows } = await tx.execute<{ id: string; stays: boolean }>(sql`
    select a.id,
      exists (select 1 from membership m where m.account_id = a.id and m.role <> 'candidate')
        or exists (select 1 from relation r where r.account_id = a.id
          and r.candidacy_id <> all (${sql.param([...candidacyIds])}::uuid[])) as stays
    from account a where a.id = any(${sql.param([...accountIds])}::uuid[])`);
  return {
    going: rows.filter(({ stays }) => !stays).map(({ id }) => id),
    staying: rows.filter(({ stays }) => stays).map(({ id }) => id),
  };
}

/** What belongs to an account alone: how it signs in, and what it was typing. */
const ofAccounts = [
  "account_session",
  "account_credential",
  "second_step",
  "recovery_code",
  "passkey",
  "account_link",
  "handled_form",
  "draft",
] as const;

/**
 * Takes accounts out with their sessions, passwords and memberships. One that a record of somebody else
 * still points to, as who did it, keeps its number and nothing that says who it was.
 *
 * @param tx a transaction of the owner of the tables, after the candidacies are gone
 */
export async function eraseAccounts(tx: Transaction, accountIds: readonly string[]): Promise<void> {
  for (const id of accountIds) {
    await tx.execute(
      sql`delete from next_action where account_id = ${id} and candidacy_id is null`,
    );
    await tx.execute(sql`delete from membership where account_id = ${id}`);
    const gone = await deleted(tx, id);
    if (gone) continue;
    for (const table of ofAccounts) {
      await tx.execute(sql`delete from ${sql.identifier(table)} where account_id = ${id}`);
    }
    await tx.execute(sql`update account set name = '–', email = ${`${id}@gewist.invalid`},
      email_verified = false, image = null where id = ${id}`);
  }
}

/** Whether an account could go whole: nothing of somebody else points to it. */
async function deleted(tx: Transaction, id: string): Promise<boolean> {
  try {
    await tx.transaction((inner) => inner.execute(sql`delete from account where id = ${id}`));
    return true;
  } catch (error) {
    const { code } = (error as { cause?: { code?: string } }).cause ?? {};
    if (code === "23503") return false;
    throw error;
  }
}
