import type { Capacity } from "@overstap/engine/region/regionFile.ts";
import { eq } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { filesOf } from "../access/files/filesOf.ts";
import { may } from "../access/policy/may.ts";
import { relationsTo } from "../access/relations/relationsTo.ts";
import type { Transaction } from "../platform/database/database.ts";
import { candidacyCapacity, type MappedFrom } from "./groups/schema.ts";
import type { CapacitySource } from "./seenCandidacy.ts";

/** What somebody can bear, and who says so. Health data. */
export type SeenCapacity = CapacitySource & {
  grades: Capacity["grades"];
  /** What kind of document a doctor stated it in. */
  document: "fml" | "izp" | "bar" | null;
  /** The document itself; only where the actor may open it. */
  fileId: string | null;
  /** The older list that it was read from, line by line. */
  mappedFrom: MappedFrom | null;
};

/**
 * What somebody can bear, for the few who may read it; undefined for everybody else, and when
 * nothing was recorded.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readCapacity(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<SeenCapacity | undefined> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (!may(actor, "read", { group: "capacity", relations })) return undefined;
  const [row] = await tx
    .select({
      list: candidacyCapacity.list,
      basis: candidacyCapacity.basis,
      grades: candidacyCapacity.grades,
      sourceKind: candidacyCapacity.sourceKind,
      sourceBy: candidacyCapacity.sourceBy,
      sourceDay: candidacyCapacity.sourceDay,
      document: candidacyCapacity.document,
      fileId: candidacyCapacity.fileId,
      mappedFrom: candidacyCapacity.mappedFrom,
    })
    .from(candidacyCapacity)
    .where(eq(candidacyCapacity.candidacyId, candidacyId));
  if (!row?.fileId) return row;
  // A doctor, for one, opens only the documents that they brought themselves.
  const readable = await filesOf(tx, candidacyId, "capacity");
  return { ...row, fileId: readable.some(({ id }) => id === row.fileId) ? row.fileId : null };
}
