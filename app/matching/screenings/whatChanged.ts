import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { screeningRules } from "./screeningRules.ts";

/**
 * Whether something changed of any of these openings that is not weighed yet; an opening that was never
 * weighed counts as changed.
 *
 * @param tx of the role that weighs
 */
export async function workChanged(tx: Transaction, openings: readonly string[]): Promise<boolean> {
  const { rows } = await tx.execute<{ changed: boolean }>(sql`
    select exists (select from opening o where o.id = any(${sql.param([...openings])}::uuid[]) and (
      not exists (select from screened_opening s where s.opening_id = o.id)
      or exists (select from screening_due d where d.opening_id = o.id))) as changed`);
  return rows[0]!.changed;
}

/**
 * Of whom of these something changed that is not weighed yet; whoever was never weighed, or with other
 * rules, is among them.
 *
 * @param tx of the role that weighs
 */
export async function peopleChanged(
  tx: Transaction,
  candidacies: readonly string[],
): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select c.id from unnest(${sql.param([...candidacies])}::uuid[]) as c(id)
    where not exists (select from screening s
        where s.candidacy_id = c.id and s.rules = ${screeningRules})
      or exists (select from screening_due d where d.candidacy_id = c.id)`);
  return new Set(rows.map(({ id }) => id));
}
