import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { fileUse } from "./schema.ts";
import { useFile } from "./useFile.ts";

/**
 * Lets a file that served a group of fields of one candidacy serve that of another instead: who reads
 * it then is who may read it there.
 *
 * @returns false when the actor may not write that group or files at either, or the file is not theirs to use
 */
export async function moveFileUse(
  tx: Transaction,
  actor: Actor,
  move: { file: string; from: string; to: string; group: Exclude<CandidacyGroup, "files"> },
): Promise<boolean> {
  const { file, from, to, group } = move;
  // First the new use: a file that serves nothing for a moment would be thrown away.
  if (!(await useFile(tx, actor, { file, candidacy: to, group }))) return false;
  const ended = await tx
    .delete(fileUse)
    .where(
      and(eq(fileUse.fileId, file), eq(fileUse.candidacyId, from), eq(fileUse.fieldGroup, group)),
    );
  return ended.rowCount === 1;
}
