import type { Actor } from "../../access/actor.ts";
import { moveFileUse } from "../../access/files/moveFileUse.ts";
import { moveChanges, unchangedSince, untellChanges } from "../../access/history/changesOfGroup.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import type { GroupValues, StoredGroup } from "../groups/groupTables.ts";
import { lockCandidacies } from "../groups/lockCandidacy.ts";
import { writeGroup } from "../groups/writeGroup.ts";
import { ownedCandidacy } from "./ownedCandidacy.ts";
import { closeCorrection, type Correction, readCorrection } from "./readCorrection.ts";
import { removeCandidacy } from "../removal/removeCandidacy.ts";
import { takeBack, untouchedSince } from "./takeBack.ts";

/** What came of undoing it. */
export type UndoneCorrection =
  /**
   * `kept`: groups that somebody changed since, of either; these stay as they are. `away`: whether somebody
   * who was taken in for it was taken away.
   */
  | { kind: "undone"; fromId: string; toId: string; kept: StoredGroup[]; away: boolean }
  /** No such correction that the actor may undo, or it was undone already. */
  | { kind: "notFound" };

/**
 * Undoes that groups of fields were put with another person: each stands again where it stood, but for
 * what was changed since. Somebody who was taken in for it, and about whom nothing else was noted, is taken
 * away, as one takes somebody away by hand.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function undoCorrection(
  tx: Transaction,
  actor: Actor,
  correctionId: string,
): Promise<UndoneCorrection> {
  const found = await readCorrection(tx, correctionId);
  if (found?.kind !== "moved") return { kind: "notFound" };
  await lockCandidacies(tx, [found.fromId, found.toId]);
  // Somebody who pressed at the same moment may have undone it while this one waited.
  const correction = await readCorrection(tx, correctionId);
  if (!correction) return { kind: "notFound" };
  const from = await ownedCandidacy(tx, actor, correction.fromId);
  const to = await ownedCandidacy(tx, actor, correction.toId);
  if (!from || !to) return { kind: "notFound" };
  const forThis =
    correction.moved.founded === true &&
    (await unchangedSince(tx, to.candidacyId, correction.moment));
  const kept: StoredGroup[] = [];
  for (const group of correction.groups) {
    if (!(await putBack(tx, actor, { from, to }, correction, group))) kept.push(group);
  }
  await closeCorrection(tx, correction.id);
  const away = forThis && (await removeCandidacy(tx, actor, to.candidacyId));
  return { kind: "undone", fromId: from.candidacyId, toId: to.candidacyId, kept, away };
}

async function putBack<G extends StoredGroup>(
  tx: Transaction,
  actor: Actor,
  { from, to }: { from: CandidacyAt; to: CandidacyAt },
  { moved, moment }: Correction,
  group: G,
): Promise<boolean> {
  const went = moved[group];
  if (!went) return true;
  const untouched =
    (await untouchedSince(tx, from, group, moment)) &&
    (went.over === undefined || (await untouchedSince(tx, to, group, moment)));
  if (!untouched) return false;
  const file = group === "capacity" && (went.values as Partial<GroupValues["capacity"]>).fileId;
  if (file) {
    const ends = { from: to.candidacyId, to: from.candidacyId };
    await moveFileUse(tx, actor, { file, ...ends, group: "capacity" });
  }
  await takeBack(tx, actor, to, group, went);
  await untellChanges(tx, went.lineId ? [went.lineId] : [], to.candidacyId);
  await moveChanges(tx, went.changeIds, to.candidacyId, from.candidacyId);
  await writeGroup(tx, actor, from, group, went.values as Partial<GroupValues[G]>, {
    verb: "undone",
    told: "after",
  });
  return true;
}
