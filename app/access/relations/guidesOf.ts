import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** A coach, as whoever a person is proposed to may reach them. */
export type Guide = { name: string; email: string; organisation: string | null };

/**
 * Who guides these people: for whoever may read what fits them, so that there is somebody to ask.
 * The database's function looks; people of whom the actor may not read that are left out.
 */
export async function guidesOf(
  tx: Transaction,
  candidacyIds: readonly string[],
): Promise<Map<string, Guide[]>> {
  if (candidacyIds.length === 0) return new Map();
  const ids = sql.join(
    candidacyIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const { rows } = await tx.execute<Guide & { candidacy_id: string }>(
    sql`select candidacy_id, name, email, organisation from actor_guides()
      where candidacy_id in (${ids}) order by name`,
  );
  const guides = new Map<string, Guide[]>();
  for (const { candidacy_id: id, name, email, organisation } of rows) {
    guides.set(id, [...(guides.get(id) ?? []), { name, email, organisation }]);
  }
  return guides;
}
