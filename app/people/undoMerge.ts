import { eq, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { moveFileUse } from "../access/files/moveFileUse.ts";
import { useFile } from "../access/files/useFile.ts";
import { moveChanges, untellChanges } from "../access/history/changesOfGroup.ts";
import { moveRelations } from "../access/relations/moveRelations.ts";
import type { Transaction } from "../platform/database/database.ts";
import { type CandidacyAt, tellOf } from "./candidacyEvents.ts";
import { ownedCandidacy } from "./corrections/ownedCandidacy.ts";
import { closeCorrection, linesOf, readCorrection } from "./corrections/readCorrection.ts";
import { lockCandidacies } from "./groups/lockCandidacy.ts";
import { readGroup } from "./groups/readGroup.ts";
import { type LaterMerge, laterMerge } from "./merging/laterMerge.ts";
import { takeGroupApart } from "./merging/takeGroupApart.ts";
import { moveWaitingBack } from "./merging/waiting.ts";
import { noteBoth } from "./mergeCandidacies.ts";
import { candidacy } from "./schema.ts";

/** What came of taking two candidacies apart again. */
export type UndoneMerge =
  /** `kept`: keys of the parts (`mergeParts`) that somebody changed since; these stay as they are. */
  | { kind: "undone"; candidacyId: string; goneId: string; kept: string[] }
  /** Another went up in the same one later; that has to be taken apart first. */
  | { kind: "laterFirst"; candidacyId: string; later: LaterMerge }
  /** No such merge that the actor may undo, it was undone already, or the thirty days are over. */
  | { kind: "notFound" };

/**
 * Takes two candidacies apart again that `mergeCandidacies` put together, within thirty days: both as
 * they were, each with its own history and relations, but for what was changed since. Of several that
 * went up in one, the latest goes first.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function undoMerge(
  tx: Transaction,
  actor: Actor,
  mergeId: string,
): Promise<UndoneMerge> {
  const found = await readCorrection(tx, mergeId);
  if (found?.kind !== "merged") return { kind: "notFound" };
  await lockCandidacies(tx, [found.fromId, found.toId]);
  // Somebody who pressed at the same moment may have undone it while this one waited.
  const merge = await readCorrection(tx, mergeId);
  const keep = merge && (await ownedCandidacy(tx, actor, merge.toId));
  if (!keep) return { kind: "notFound" };
  const later = await laterMerge(tx, merge.toId, merge.moment);
  if (later) return { kind: "laterFirst", candidacyId: merge.toId, later };
  const back = await tx
    .update(candidacy)
    .set({ removedAt: null, version: sql`${candidacy.version} + 1` })
    .where(eq(candidacy.id, merge.fromId));
  const gone = back.rowCount === 1 && (await ownedCandidacy(tx, actor, merge.fromId));
  if (!gone) return { kind: "notFound" };
  const kept: string[] = [];
  for (const group of merge.groups) {
    const came = merge.moved[group];
    if (came) kept.push(...(await takeGroupApart(tx, actor, keep, group, came)));
  }
  if (merge.groups.includes("capacity")) {
    await giveFileBack(tx, actor, keep, gone, kept.includes("capacity"));
  }
  await untellChanges(tx, linesOf(merge.moved), merge.toId);
  await moveChanges(tx, merge.changeIds, merge.toId, merge.fromId);
  await moveRelations(tx, merge.relationIds, merge.toId, merge.fromId);
  const { waiting } = merge.moved;
  if (waiting) await moveWaitingBack(tx, actor, waiting, gone, keep, merge.moment);
  await noteBoth(tx, actor, keep, gone, "undone");
  await closeCorrection(tx, merge.id);
  await tellOf(tx, "unmerged", keep, { goneId: merge.fromId });
  return { kind: "undone", candidacyId: merge.toId, goneId: merge.fromId, kept };
}

/** The document of a statement goes back with it; where the statement stays, it serves both. */
async function giveFileBack(
  tx: Transaction,
  actor: Actor,
  keep: CandidacyAt,
  gone: CandidacyAt,
  stays: boolean,
): Promise<void> {
  const file = (await readGroup(tx, gone.candidacyId, "capacity"))?.fileId;
  if (!file) return;
  const [from, to] = [keep.candidacyId, gone.candidacyId];
  if (stays) await useFile(tx, actor, { file, candidacy: to, group: "capacity" });
  else await moveFileUse(tx, actor, { file, from, to, group: "capacity" });
}
