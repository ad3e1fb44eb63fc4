import { eq } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { poolImport } from "../schema.ts";
import { findImport } from "./findImport.ts";
import { setState } from "./setState.ts";
import { stopRows } from "./storeRows.ts";

/**
 * Stops an import. Before anybody was taken in, all of it is wiped; after that the people who are in stay
 * in, and the rows that are not stay outside. One that has ended stays as it is: a
 * page that was opened before must not wipe the rows that were left out.
 *
 * @returns what came of it; `wiped` when there is nothing more to see
 */
export async function cancelImport(
  tx: Transaction,
  actor: Actor,
  importId: string,
): Promise<{ kind: "stopped" | "wiped" | "ended" | "notFound" }> {
  const found = await findImport(tx, actor, importId, "change");
  if (!found) return { kind: "notFound" };
  if (found.state === "done" || found.state === "stopped") return { kind: "ended" };
  if (found.state === "storing") {
    await stopRows(tx, importId);
    await setState(tx, importId, "stopped");
    return { kind: "stopped" };
  }
  await tx.delete(poolImport).where(eq(poolImport.id, importId));
  return { kind: "wiped" };
}
