import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { fileUse } from "./schema.ts";

/**
 * Ends that a file serves a group of fields of a candidacy, for whoever may write both and read the
 * file; what serves nothing any more is thrown away.
 *
 * @returns false when it did not serve it, or the actor may not end that
 */
export async function endFileUse(
  tx: Transaction,
  use: { file: string; candidacy: string; group: Exclude<CandidacyGroup, "files"> },
): Promise<boolean> {
  if (!isId(use.file) || !isId(use.candidacy)) return false;
  const ended = await tx
    .delete(fileUse)
    .where(
      and(
        eq(fileUse.fileId, use.file),
        eq(fileUse.candidacyId, use.candidacy),
        eq(fileUse.fieldGroup, use.group),
      ),
    );
  return ended.rowCount === 1;
}
