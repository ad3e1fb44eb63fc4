import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Lets a company doctor or labour expert who looks stand in the relations that they were asked for by
 * e-mail address; the database's function sees whose address it is. For others nothing happens.
 *
 * @returns how many people came along
 */
export async function takeAsks(tx: Transaction, actor: Actor): Promise<number> {
  if (actor.role !== "doctor" && actor.role !== "labourExpert") return 0;
  const { rows } = await tx.execute(sql`select take_asks()`);
  return rows.length;
}
