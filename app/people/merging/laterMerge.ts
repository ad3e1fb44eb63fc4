import { and, desc, eq, isNull } from "drizzle-orm";
import { changesOfWhole } from "../../access/history/changesOfGroup.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { candidacyReference } from "../candidacyReference.ts";
import { candidacyCorrection } from "../corrections/schema.ts";

/** Another candidacy that went up in the same one later, and stands there still. */
export type LaterMerge = {
  /** The neutral reference of the one that went up in it. */
  reference: string;
  /** What undoes it; null when only another coach, who guided that one, can. */
  mergeId: string | null;
};

/**
 * The latest candidacy that went up in one after a moment and was not taken apart since. What the
 * earlier merge wrote lies under what the later one did, so only the latest can be taken back as it was.
 * The history tells it, which every coach of the one that was kept reads, also of what a colleague did.
 *
 * @param moment of the earlier merge, as the database writes it
 */
export async function laterMerge(
  tx: Transaction,
  candidacyId: string,
  moment: string,
): Promise<LaterMerge | undefined> {
  const apart = new Set<string>();
  for (const { verb, after } of await changesOfWhole(tx, candidacyId, moment)) {
    const gone = after?.["mergedWith"];
    if (typeof gone !== "string") continue;
    if (verb === "undone") apart.add(gone);
    else if (!apart.has(gone)) {
      return { reference: candidacyReference(gone), mergeId: await undoOf(tx, gone, candidacyId) };
    }
  }
  return undefined;
}

async function undoOf(tx: Transaction, goneId: string, keepId: string): Promise<string | null> {
  const { id, kind, fromId, toId, undoneAt, recordedAt } = candidacyCorrection;
  const [row] = await tx
    .select({ id })
    .from(candidacyCorrection)
    .where(and(eq(kind, "merged"), eq(fromId, goneId), eq(toId, keepId), isNull(undoneAt)))
    .orderBy(desc(recordedAt))
    .limit(1);
  return row?.id ?? null;
}
