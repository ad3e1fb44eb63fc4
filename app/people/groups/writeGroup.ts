import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { changedFields } from "../../access/history/changedFields.ts";
import { type ChangeVerb, recordChange } from "../../access/history/recordChange.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { type CandidacyAt, tellChanged } from "../candidacyEvents.ts";
import { type GroupValues, type StoredGroup, tableOf } from "./groupTables.ts";
import { readGroup } from "./readGroup.ts";

/** How a change is noted when it is no plain one. */
export type Noted = {
  verb?: ChangeVerb;
  reason?: string | undefined;
  /** The name of the file, where it was read from a list. */
  fromList?: string | undefined;
  /** What of it the history tells: no more than what stands there now where what stood was somebody else's. */
  told?: "both" | "after";
};

/**
 * Writes a group of fields of a candidacy, with its line of history and its event; fields that are
 * not given stay as they are. Null takes the whole group out. Saving it just as it was does nothing.
 *
 * It asks nobody whether they may (`saveGroup` does); the row policies do. The caller holds the
 * candidacy's lock where what was read before matters.
 *
 * @returns the id of its line of history; undefined when nothing changed
 */
export async function writeGroup<G extends StoredGroup>(
  tx: Transaction,
  actor: Actor,
  at: CandidacyAt,
  group: G,
  values: Partial<GroupValues[G]> | null,
  noted: Noted = {},
): Promise<string | undefined> {
  const before = await readGroup(tx, at.candidacyId, group);
  const after = values && { ...before, ...values };
  const differs = changedFields(before, after ?? undefined);
  if (!differs.before && !differs.after) return undefined;
  const lineId = await recordChange(tx, actor, {
    verb: noted.verb ?? (before ? "changed" : "created"),
    reason: noted.reason,
    fromList: noted.fromList,
    subject: group,
    subjectId: at.candidacyId,
    organisationId: at.organisationId,
    candidacy: { id: at.candidacyId, group },
    ...(noted.told === "after"
      ? { after: values ? differs.after : undefined }
      : { before, after: after ?? undefined }),
  });
  const table = tableOf(group);
  if (!values) {
    await tx.delete(table).where(eq(table.candidacyId, at.candidacyId));
  } else if (before) {
    const set = { ...values, version: sql`${table.version} + 1` };
    const updated = await tx
      .update(table)
      .set(set as never)
      .where(eq(table.candidacyId, at.candidacyId));
    if (updated.rowCount !== 1) throw new Error(`${group} of a candidacy could not be changed`);
  } else {
    await tx.insert(table).values({ ...at, ...values } as never);
  }
  await tellChanged(tx, at, group);
  return lineId;
}
