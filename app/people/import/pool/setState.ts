import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../../../platform/database/database.ts";
import { poolImport } from "../schema.ts";
import type { ImportState } from "./findImport.ts";

/** Moves an import on; at its end the moment is noted. */
export async function setState(
  tx: Transaction,
  importId: string,
  state: ImportState,
): Promise<void> {
  const ended = state === "done" || state === "stopped";
  await tx
    .update(poolImport)
    .set({ state, movedAt: sql`now()`, ...(ended && { finishedAt: sql`now()` }) })
    .where(eq(poolImport.id, importId));
}
