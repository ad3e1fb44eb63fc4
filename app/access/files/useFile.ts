import type { Transaction } from "../../platform/database/database.ts";
import { findFile } from "../../platform/files/readFile.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { may } from "../policy/may.ts";
import { relationsTo } from "../relations/relationsTo.ts";
import { fileUse } from "./schema.ts";

/**
 * Lets a file serve one group of fields of a candidacy: from then on whoever may read files and that
 * group reads it, and it is kept as long as it serves.
 *
 * @param tx a transaction in which the row policies know the actor
 * @returns false when the actor may not write that group or files there, or the file is not theirs to use
 */
export async function useFile(
  tx: Transaction,
  actor: Actor,
  use: {
    file: string;
    candidacy: string;
    group: Exclude<CandidacyGroup, "files">;
    /** The place that it is about, which no other care employer than that of the place reads. */
    opening?: string;
  },
): Promise<boolean> {
  const relations = await relationsTo(tx, actor, use.candidacy);
  const allowed =
    may(actor, "write", { group: "files", relations }) &&
    may(actor, "write", { group: use.group, relations });
  if (!allowed || !(await findFile(tx, use.file))) return false;
  await tx
    .insert(fileUse)
    .values({
      id: newId(),
      organisationId: actor.membership.organisation.id,
      fileId: use.file,
      candidacyId: use.candidacy,
      fieldGroup: use.group,
      openingId: use.opening ?? null,
    })
    .onConflictDoNothing();
  return true;
}
