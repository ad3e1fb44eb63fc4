import { eq, sql } from "drizzle-orm";
import { moveFileUse } from "../access/files/moveFileUse.ts";
import { changesOfCandidacy, moveChanges } from "../access/history/changesOfGroup.ts";
import type { NotedChange } from "../access/history/recordChange.ts";
import { recordChanges } from "../access/history/recordChanges.ts";
import type { Actor } from "../access/actor.ts";
import { movableRelations, moveRelations } from "../access/relations/moveRelations.ts";
import type { Transaction } from "../platform/database/database.ts";
import { newId } from "../platform/ids.ts";
import { type CandidacyAt, tellOf } from "./candidacyEvents.ts";
import { mayState } from "./capacityRule.ts";
import { ownedCandidacy } from "./corrections/ownedCandidacy.ts";
import { standingBefore } from "./corrections/takeBack.ts";
import { type GroupValues, type StoredGroup, storedGroups } from "./groups/groupTables.ts";
import { lockCandidacies } from "./groups/lockCandidacy.ts";
import { readGroup } from "./groups/readGroup.ts";
import { type Noted, writeGroup } from "./groups/writeGroup.ts";
import { chosenOf, type ChoicePerGroup } from "./merging/chosenOf.ts";
import { moveWaiting, readWaiting } from "./merging/waiting.ts";
import { candidacy } from "./schema.ts";
import { candidacyCorrection, type MovedGroup } from "./corrections/schema.ts";

/** Why two were put together, and the name of the file where a list told that they are one. */
export type MergedHow = { reason?: string; fromList?: string | undefined };

/** What came of putting two candidacies together. */
export type Merged =
  | { kind: "merged"; mergeId: string }
  /** The actor is not the coach of both, or they are one. */
  | { kind: "notFound" }
  /** Each is the own one of another account; one of these has to end first. */
  | { kind: "twoAccounts" }
  /** What a person says cannot stand in the place of a doctor's document. */
  | { kind: "outranked" };

/**
 * Puts two candidacies of one person together, never silently: a coach of both chose per group whose
 * fields stay. What the chosen side does not say is filled from the other. The other is taken away,
 * its history, what waits on it and whoever stood in a relation to it go along; the history of a row of a
 * list is only that it was read, and stays with it. It can be undone for thirty days (`undoMerge`).
 * For the rows of a list see `mergeMany`.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param keepId the one that stays
 * @param goneId the one that goes up in it
 */
export async function mergeCandidacies(
  tx: Transaction,
  actor: Actor,
  keepId: string,
  goneId: string,
  choicePerGroup: ChoicePerGroup,
  { reason = "", fromList }: MergedHow = {},
): Promise<Merged> {
  if (keepId === goneId) return { kind: "notFound" };
  const keep = await ownedCandidacy(tx, actor, keepId);
  const gone = await ownedCandidacy(tx, actor, goneId);
  if (!keep || !gone) return { kind: "notFound" };
  await lockCandidacies(tx, [keepId, goneId]);
  const waiting = await readWaiting(tx, goneId, keepId);
  const relations = await movableRelations(tx, actor, goneId, keepId);
  if (relations.kind === "twoAccounts") return relations;
  const [ours, theirs] = [
    await readGroup(tx, keepId, "capacity"),
    await readGroup(tx, goneId, "capacity"),
  ];
  if (choicePerGroup.capacity === "gone" && theirs && !mayState(actor.role, ours, theirs)) {
    return { kind: "outranked" };
  }
  const moved: Partial<Record<StoredGroup, MovedGroup>> = {};
  for (const group of storedGroups) {
    const noted = { verb: "merged" as const, reason: reason || undefined, fromList };
    const came = await settle(tx, actor, { keep, gone }, group, choicePerGroup, noted);
    if (came) moved[group] = came;
  }
  const changeIds = fromList === undefined ? await changesOfCandidacy(tx, goneId) : [];
  await moveChanges(tx, changeIds, goneId, keepId);
  await noteBoth(tx, actor, keep, gone, "merged", { reason, fromList });
  await moveRelations(tx, relations.ids, goneId, keepId);
  await moveWaiting(tx, actor, waiting, gone, keep);
  const mergeId = newId();
  await tx.insert(candidacyCorrection).values({
    id: mergeId,
    organisationId: actor.membership.organisation.id,
    kind: "merged",
    fromId: goneId,
    toId: keepId,
    groups: Object.keys(moved),
    moved: { ...moved, waiting, fromList },
    changeIds,
    relationIds: relations.ids,
    reason,
    accountId: actor.account,
  });
  await tx
    .update(candidacy)
    .set({ removedAt: sql`now()`, version: sql`${candidacy.version} + 1` })
    .where(eq(candidacy.id, goneId));
  await tellOf(tx, "merged", keep, { goneId });
  return { kind: "merged", mergeId };
}

/**
 * Writes of one group what was chosen. The history of the kept one tells from what to what, until the two
 * are taken apart again.
 *
 * @returns what came; undefined when nothing changed
 */
async function settle<G extends StoredGroup>(
  tx: Transaction,
  actor: Actor,
  { keep, gone }: { keep: CandidacyAt; gone: CandidacyAt },
  group: G,
  choice: ChoicePerGroup,
  noted: Noted,
): Promise<MovedGroup | undefined> {
  const ours = await readGroup(tx, keep.candidacyId, group);
  const theirs = await readGroup(tx, gone.candidacyId, group);
  if (!theirs) return undefined;
  const values = chosenOf(group, ours, theirs, choice[group]);
  const { fileId } = values as Partial<GroupValues["capacity"]>;
  if (group === "capacity" && fileId && values !== ours) {
    const [from, to] = [gone.candidacyId, keep.candidacyId];
    await moveFileUse(tx, actor, { file: fileId, from, to, group: "capacity" });
  }
  const over = await standingBefore(tx, keep, group, Object.keys(values));
  const lineId = await writeGroup(tx, actor, keep, group, values, noted);
  return lineId === undefined ? undefined : { values, over, changeIds: [], lineId };
}

/** One line in the history of each, that they are one now, or two again. */
export async function noteBoth(
  tx: Transaction,
  actor: Actor,
  keep: CandidacyAt,
  gone: CandidacyAt,
  verb: "merged" | "undone",
  how: MergedHow = {},
): Promise<void> {
  await recordChanges(tx, actor, linesOfBoth(keep, gone, verb, how));
}

/** The lines that `noteBoth` notes. */
export function linesOfBoth(
  keep: CandidacyAt,
  gone: CandidacyAt,
  verb: "merged" | "undone",
  { reason = "", fromList }: MergedHow,
): NotedChange[] {
  const line = (at: CandidacyAt, other: CandidacyAt): NotedChange => ({
    verb,
    subject: "candidacy",
    subjectId: at.candidacyId,
    organisationId: at.organisationId,
    candidacy: { id: at.candidacyId, group: "ground" },
    after: { mergedWith: other.candidacyId },
    reason: reason || undefined,
    fromList,
  });
  return [line(keep, gone), line(gone, keep)];
}
