import { eq } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { poolImport } from "../schema.ts";
import { findImport } from "./findImport.ts";

/**
 * Wipes what is still held of an import that has ended; the people who were taken in stay.
 *
 * @returns false when there is none that has ended with this id for the actor
 */
export async function wipeImport(
  tx: Transaction,
  actor: Actor,
  importId: string,
): Promise<boolean> {
  const found = await findImport(tx, actor, importId, "change");
  if (found?.state !== "done" && found?.state !== "stopped") return false;
  await tx.delete(poolImport).where(eq(poolImport.id, importId));
  return true;
}
