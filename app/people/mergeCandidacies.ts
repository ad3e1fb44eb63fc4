import { eq, sql } from "drizzle-orm";
import { moveFileUse } from "../access/files/moveFileUse.ts";
import { changesOfCandidacy, moveChanges } from "../access/history/changesOfGroup.ts";
import { recordChange } from "../access/history/recordChange.ts";
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
import { writeGroup } from "./groups/writeGroup.ts";
import { isSaid } from "./merging/isSaid.ts";
import { moveWaiting, readWaiting } from "./merging/waiting.ts";
import { candidacy } from "./schema.ts";
import { candidacyCorrection, type MovedGroup } from "./corrections/schema.ts";

/**
 * Of each group, whose fields stay: those of the one that is kept (also when left out) or of the other,
 * where it says nothing filled from the one not chosen; or by name exactly the fields that come from the
 * other. What somebody can bear is one whole.
 */
export type ChoicePerGroup = {
  readonly [G in StoredGroup]?: G extends "capacity" ? Side : Side | ReadonlySet<string>;
};
type Side = "keep" | "gone";

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
 * its history, what waits on it and whoever stood in a relation to it go along. It can be undone for thirty days
 * (`undoMerge`).
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
  reason = "",
): Promise<Merged> {
  if (keepId === goneId) return { kind: "notFound" };
  const keep = await ownedCandidacy(tx, actor, keepId);
  const gone = await ownedCandidacy(tx, actor, goneId);
  if (!keep || !gone) return { kind: "notFound" };
  await lockCandidacies(tx, [keepId, goneId]);
  const waiting = await readWaiting(tx, goneId, keepId);
  const relations = await movableRelations(tx, goneId, keepId);
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
    const came = await settle(tx, actor, { keep, gone }, group, choicePerGroup[group], reason);
    if (came) moved[group] = came;
  }
  const changeIds = await changesOfCandidacy(tx, goneId);
  await moveChanges(tx, changeIds, goneId, keepId);
  await noteBoth(tx, actor, keep, gone, "merged", reason);
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
    moved: { ...moved, waiting },
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
 * Writes of one group what was chosen. The history of the kept one tells that it happened; what came is
 * told by the lines that go along, so that nothing of it stays where the two are taken apart again.
 *
 * @returns what came; undefined when nothing changed
 */
async function settle<G extends StoredGroup>(
  tx: Transaction,
  actor: Actor,
  { keep, gone }: { keep: CandidacyAt; gone: CandidacyAt },
  group: G,
  choice: Side | ReadonlySet<string> = "keep",
  reason: string,
): Promise<MovedGroup | undefined> {
  const ours = await readGroup(tx, keep.candidacyId, group);
  const theirs = await readGroup(tx, gone.candidacyId, group);
  if (!theirs) return undefined;
  const values = chosenOf(group, ours, theirs, choice);
  const { fileId } = values as Partial<GroupValues["capacity"]>;
  if (group === "capacity" && fileId && values !== ours) {
    const [from, to] = [gone.candidacyId, keep.candidacyId];
    await moveFileUse(tx, actor, { file: fileId, from, to, group: "capacity" });
  }
  const over = await standingBefore(tx, keep, group, Object.keys(values));
  const noted = { verb: "merged" as const, reason, untold: true };
  const changed = await writeGroup(tx, actor, keep, group, values, noted);
  return changed ? { values, over, changeIds: [] } : undefined;
}

/** What was chosen of a group; where the chosen side says nothing of a field, what the other says. */
function chosenOf<G extends StoredGroup>(
  group: G,
  ours: GroupValues[G] | undefined,
  theirs: GroupValues[G],
  choice: Side | ReadonlySet<string>,
): GroupValues[G] {
  if (!ours) return theirs;
  // A statement of what somebody can bear is one whole: nothing of another is put in.
  if (group === "capacity") return choice === "gone" ? theirs : ours;
  const names = Object.keys({ ...theirs, ...ours }) as (keyof GroupValues[G] & string)[];
  const [first, second] = choice === "gone" ? [theirs, ours] : [ours, theirs];
  const chosen = (name: (typeof names)[number]) => {
    if (typeof choice !== "string") return choice.has(name) ? theirs[name] : ours[name];
    return isSaid(first[name]) ? first[name] : second[name];
  };
  const fields = Object.fromEntries(names.map((name) => [name, chosen(name)])) as GroupValues[G];
  return group === "barriers" ? { ...fields, shown: bothShown(ours, theirs) } : fields;
}

/** The counter may know of what somebody worries about only where that was said with both. */
function bothShown(ours: object, theirs: object): boolean {
  return [ours, theirs].every((one) => "shown" in one && one.shown === true);
}

/** One line in the history of each, that they are one now, or two again. */
export async function noteBoth(
  tx: Transaction,
  actor: Actor,
  keep: CandidacyAt,
  gone: CandidacyAt,
  verb: "merged" | "undone",
  reason: string,
): Promise<void> {
  for (const [at, other] of [
    [keep, gone],
    [gone, keep],
  ] as const) {
    await recordChange(tx, actor, {
      verb,
      subject: "candidacy",
      subjectId: at.candidacyId,
      organisationId: at.organisationId,
      candidacy: { id: at.candidacyId, group: "ground" },
      after: { mergedWith: other.candidacyId },
      reason: reason || undefined,
    });
  }
}
