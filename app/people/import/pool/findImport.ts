import { eq } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { isId } from "../../../platform/ids.ts";
import { poolImport } from "../schema.ts";

/** A pool that is being read in. */
export type PoolImport = typeof poolImport.$inferSelect;

/** How far an import is; see the table. */
export type ImportState = PoolImport["state"];

/**
 * The import of the coach who asks; undefined when there is none with this id for them.
 *
 * @param way `change` keeps others from changing it until the transaction ends
 */
export async function findImport(
  tx: Transaction,
  actor: Actor,
  importId: string,
  way: "read" | "change" = "read",
): Promise<PoolImport | undefined> {
  if (actor.role !== "coach" || !isId(importId)) return undefined;
  const query = tx.select().from(poolImport).where(eq(poolImport.id, importId));
  const [found] = await (way === "change" ? query.for("update") : query);
  return found;
}
