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
  { seen, stands }: Looks,
): Promise<void> {
  if (seen.size === 0) return;
  const candidacies = [...seen.keys()];
  const listed = (sets: ReadonlyMap<string, ReadonlySet<string>>) =>
    candidacies.map((candidacy) => [...(sets.get(candidacy) ?? [])].toSorted().join(","));
  await tx.execute(sql`
    insert into audit_inbox (occasion_id, verb, way, event, account_id, organisation_id, role, subject_id, groups, relations)
    select ${id}::uuid, 'read', ${way}, ${event}, actor_account(), actor_organisation(),
      current_setting('overstap.role', true), nullif(looked.id, '')::uuid, string_to_array(looked.groups, ','),
      string_to_array(looked.relations, ',')
    from unnest(${sql.param(candidacies)}::text[], ${sql.param(listed(seen))}::text[],
      ${sql.param(listed(stands))}::text[]) as looked (id, groups, relations)`);
}
