import { sql } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { plain, plainText } from "../platform/lists/plain.ts";
import type { organisation } from "./organisations/schema.ts";
import type { region } from "./regions/schema.ts";

/**
 * Whether another region or organisation has this name, but for capitals and accents. Whoever asks next
 * waits until this transaction is over, so two at once cannot both take a name.
 *
 * @param but the id of the one that may keep its own name
 */
export async function nameTaken(
  tx: Transaction,
  table: typeof region | typeof organisation,
  name: string,
  but?: string,
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('overstap name'))`);
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(sql`${plain(table.name)} = ${plainText(name)}`);
  return found.some(({ id }) => id !== but);
}
