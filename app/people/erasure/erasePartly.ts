import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { tableOf } from "../groups/groupTables.ts";
import { type Erased, type ErasureLine, keptWith, noteErasure } from "./noteErasure.ts";
import type { KeptPart } from "./schema.ts";

/** What a re-integration file need not hold: the person's own words, worries, wishes, and where they live. */
const loose = ["ownWords", "barriers", "wishes", "town"] as const;

/**
 * Takes out of somebody what the duty of their employer does not need, while that lasts: what they wished
 * and said themselves, that they are shown to others, what was being typed. What the employer has to be
 * able to show to UWV stays until its term (AVG art. 17 (3) b).
 *
 * @param until when the rest goes, `YYYY-MM-DD`
 * @param tx a transaction of the owner of the tables
 */
export async function erasePartly(
  tx: Transaction,
  asked: Omit<ErasureLine, "accountIds" | "partly" | "removed">,
  until: string,
): Promise<Erased> {
  const removed: Record<string, number> = { groups: 0, history: 0, relations: 0, drafts: 0 };
  const gone = async (what: string, statement: ReturnType<typeof sql>) => {
    removed[what] = (removed[what] ?? 0) + ((await tx.execute(statement)).rowCount ?? 0);
  };
  for (const id of asked.candidacyIds) {
    for (const group of loose) {
      await gone("groups", sql`delete from ${tableOf(group)} where candidacy_id = ${id}`);
    }
    await gone(
      "history",
      sql`delete from change where candidacy_id = ${id} and field_group = any(${sql.param([...loose])}::text[])`,
    );
    await gone(
      "relations",
      sql`delete from relation where candidacy_id = ${id} and kind in ('shown', 'identified')`,
    );
    await gone("drafts", sql`delete from draft where strpos(form, ${id}) > 0`);
  }
  const line = { ...asked, accountIds: [], partly: true, removed };
  const id = await noteErasure(tx, line);
  const kept: KeptPart[] = [{ what: "duty", until }, { what: "audit" }];
  await keptWith(tx, id, kept);
  return { id, removed, kept };
}
