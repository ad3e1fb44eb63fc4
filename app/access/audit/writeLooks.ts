import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Looks } from "./looks.ts";
import type { Occasion } from "./occasion.ts";

/**
 * Writes down what was looked at, however many people, in one statement.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function writeLooks(
  tx: Transaction,
  { id, way, event }: Pick<Occasion, "id" | "way" | "event">,
  looks: Looks,
): Promise<void> {
  if (!looks.any) return;
  const { seen, stands, accounts } = looks;
  const candidacies = [...seen.keys()];
  const listed = (sets: ReadonlyMap<string, ReadonlySet<string>>) =>
    candidacies.map((candidacy) => [...(sets.get(candidacy) ?? [])].toSorted().join(","));
  // (Of one's own account nothing is told: who else looked is what counts.)
  await tx.execute(sql`
    insert into audit_inbox (occasion_id, verb, way, event, account_id, organisation_id, role, subject_id,
      subject_account, groups, relations)
    select ${id}::uuid, 'read', ${way}, ${event}, actor_account(), actor_organisation(),
      current_setting('overstap.role', true), nullif(looked.id, '')::uuid, nullif(looked.account, '')::uuid,
      string_to_array(looked.groups, ','), string_to_array(looked.relations, ',')
    from (
      select id, null as account, groups, relations from unnest(${sql.param(candidacies)}::text[],
        ${sql.param(listed(seen))}::text[], ${sql.param(listed(stands))}::text[]) as seen (id, groups, relations)
      union all
      select null, id, 'account', '' from unnest(${sql.param([...accounts])}::text[]) as held (id)
      where id <> actor_account()::text
    ) looked`);
}
