import { eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { noteLook } from "../audit/occasion.ts";
import type { LookedAt } from "../audit/watchedTables.ts";
import { fileUse } from "./schema.ts";

/** Notes that a file is opened: of whom it says something, and which group of fields it serves. */
export async function noteFileLook(tx: Transaction, fileId: string): Promise<void> {
  if (!isId(fileId)) return;
  const uses = await tx
    .select({ candidacyId: fileUse.candidacyId, group: fileUse.fieldGroup })
    .from(fileUse)
    .where(eq(fileUse.fileId, fileId));
  for (const { candidacyId, group } of uses) noteLook([candidacyId], ["files", group as LookedAt]);
}
