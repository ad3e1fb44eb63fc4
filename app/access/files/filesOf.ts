import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { StoredFile } from "../../platform/files/readFile.ts";
import { file } from "../../platform/files/schema.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { fileUse } from "./schema.ts";

/** A file that serves a candidacy. */
export type CandidacyFile = StoredFile & { group: string };

const MOST = 200;

/**
 * The files of a candidacy that the actor may read, the newest first, 200 at most; of one group of
 * fields when it is given. Each is read at `/bestanden/:file`.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function filesOf(
  tx: Transaction,
  candidacy: string,
  group?: CandidacyGroup,
): Promise<CandidacyFile[]> {
  return tx
    .select({
      id: file.id,
      name: file.name,
      type: file.type,
      size: file.size,
      scan: file.scan,
      recordedAt: file.recordedAt,
      group: fileUse.fieldGroup,
    })
    .from(fileUse)
    .innerJoin(file, eq(file.id, fileUse.fileId))
    .where(
      and(eq(fileUse.candidacyId, candidacy), group ? eq(fileUse.fieldGroup, group) : undefined),
    )
    .orderBy(desc(file.recordedAt), desc(file.id))
    .limit(MOST);
}
