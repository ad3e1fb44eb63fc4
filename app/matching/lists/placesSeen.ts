import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Which openings of a candidacy are new to the actor: places that came after the actor last looked at
 * the list. What came with the person, when they were weighed for the first time, never is.
 *
 * @param tx of the role that weighs, in which the database knows the actor
 */
export async function newToActor(tx: Transaction, candidacyId: string): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select p.opening_id as id from screened_pair p
    left join places_seen s on s.candidacy_id = p.candidacy_id and s.account_id = actor_account()
    where p.candidacy_id = ${candidacyId} and p.new_since > coalesce(s.seen_at, '-infinity')`);
  return new Set(rows.map(({ id }) => id));
}

/** Notes that the actor has looked at the places of a candidacy now. */
export async function markSeen(
  tx: Transaction,
  actor: Pick<Actor, "account">,
  candidacyId: string,
): Promise<void> {
  await tx.execute(sql`
    insert into places_seen as s (account_id, candidacy_id, seen_at)
    select ${actor.account}, candidacy_id, now() from screening where candidacy_id = ${candidacyId}
    on conflict (account_id, candidacy_id) do update set seen_at = excluded.seen_at`);
}
