import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { type StoredGroup, storedGroups } from "../groups/groupTables.ts";
import { candidacyCorrection, type Moved } from "./schema.ts";

/** What was put right and not undone yet. */
export type Correction = {
  id: string;
  kind: "moved" | "merged";
  fromId: string;
  toId: string;
  groups: StoredGroup[];
  changeIds: string[];
  relationIds: string[];
  moved: Moved;
  /** As the database writes it, to the microsecond. */
  moment: string;
};

/** What was put right, as whoever may undo it reads it; undefined when it is none or was undone. */
export async function readCorrection(
  tx: Transaction,
  correctionId: string,
): Promise<Correction | undefined> {
  if (!isId(correctionId)) return undefined;
  const [row] = await tx
    .select({
      id: candidacyCorrection.id,
      kind: candidacyCorrection.kind,
      fromId: candidacyCorrection.fromId,
      toId: candidacyCorrection.toId,
      groups: candidacyCorrection.groups,
      changeIds: candidacyCorrection.changeIds,
      relationIds: candidacyCorrection.relationIds,
      moved: candidacyCorrection.moved,
      moment: sql<string>`${candidacyCorrection.recordedAt}::text`,
    })
    .from(candidacyCorrection)
    .where(and(eq(candidacyCorrection.id, correctionId), isNull(candidacyCorrection.undoneAt)));
  // Only names of groups are ever written there.
  return row && { ...row, groups: row.groups as StoredGroup[], moved: row.moved ?? {} };
}

/** The lines of history that tell what it wrote. */
export function linesOf(moved: Moved): string[] {
  return storedGroups.flatMap((group) => moved[group]?.lineId ?? []);
}

/** Notes that it was undone. */
export async function closeCorrection(tx: Transaction, correctionId: string): Promise<void> {
  await tx
    .update(candidacyCorrection)
    .set({ undoneAt: sql`now()` })
    .where(eq(candidacyCorrection.id, correctionId));
}
