import { isPlaced } from "@overstap/engine/transition/caseState.ts";
import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { KnownCase } from "../knownCase.ts";

/**
 * Lets the buddies of a placement know the person from its start until it ends or a contract follows: the
 * relation that the table of visibility asks for. Relations that no case names are left alone. Running it
 * again changes nothing.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function keepBuddies(tx: Transaction, known: KnownCase): Promise<void> {
  const { candidacyId, organisationId } = known;
  const { rows } = await tx.execute<{
    attempt_id: string;
    opening_id: string;
    account_id: string;
    stands: boolean;
  }>(sql`select attempt_id, opening_id, account_id, until is null as stands
    from placement_buddy where candidacy_id = ${candidacyId} order by recorded_at, id`);
  const wanted = new Map<string, boolean>();
  for (const row of rows) {
    const attempt = known.state.attempts.find(({ id }) => id === row.attempt_id);
    const key = `${row.opening_id}/${row.account_id}`;
    const now = row.stands && attempt !== undefined && isPlaced(attempt);
    wanted.set(key, (wanted.get(key) ?? false) || now);
  }
  for (const [key, now] of wanted) {
    const [opening, account] = key.split("/");
    const held = sql`candidacy_id = ${candidacyId} and kind = 'placed' and opening_id = ${opening}::uuid
      and account_id = ${account}::uuid and (until is null or until >= current_date)`;
    // oxlint-disable-next-line no-await-in-loop -- one or two
    await (now
      ? tx.execute(sql`insert into relation
          (id, organisation_id, kind, candidacy_id, account_id, opening_id, since)
        select ${newId()}::uuid, ${organisationId}::uuid, 'placed', ${candidacyId}::uuid, ${account}::uuid,
          ${opening}::uuid, ${known.on}::date
        where not exists (select from relation where ${held})`)
      : tx.execute(sql`update relation set until = current_date - 1 where ${held}`));
  }
}
