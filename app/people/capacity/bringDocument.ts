import type { Actor } from "../../access/actor.ts";
import { endFileUse } from "../../access/files/endFileUse.ts";
import { useFile } from "../../access/files/useFile.ts";
import { may } from "../../access/policy/may.ts";
import { relationsTo } from "../../access/relations/relationsTo.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { CheckedFile } from "../../platform/files/receiveFile.ts";
import { storeFile } from "../../platform/files/storeFile.ts";
import { lockCandidacies } from "../groups/lockCandidacy.ts";
import { readGroup } from "../groups/readGroup.ts";
import { saveGroup } from "../groups/saveGroup.ts";

/**
 * Whether the actor brings a doctor's document of somebody: the coach who copies it, or the doctor. A
 * person says only what they know of themselves.
 */
export async function bringsDocument(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<boolean> {
  const relations = await relationsTo(tx, actor, candidacyId);
  return actor.role !== "candidate" && may(actor, "write", { group: "capacity", relations });
}

/**
 * Keeps the document in which a doctor states what somebody can bear; where a document is stated
 * already and none is kept with it, this is the one.
 *
 * @returns false when the actor may not
 */
export async function bringDocument(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  file: CheckedFile,
): Promise<boolean> {
  if (!(await bringsDocument(tx, actor, candidacyId))) return false;
  const owner = { account: actor.account, organisation: actor.membership.organisation.id };
  const id = await storeFile(tx, file, owner);
  if (!(await useFile(tx, actor, { file: id, candidacy: candidacyId, group: "capacity" })))
    return false;
  const capacity = await readGroup(tx, candidacyId, "capacity");
  if (capacity?.sourceKind === "doctor" && capacity.fileId === null) {
    await saveGroup(tx, actor, candidacyId, "capacity", { fileId: id });
  }
  return true;
}

/**
 * Throws away a document that was brought by mistake.
 *
 * @returns false when there is none such for the actor
 */
export async function removeDocument(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  file: string,
): Promise<boolean> {
  if (!(await bringsDocument(tx, actor, candidacyId))) return false;
  await lockCandidacies(tx, [candidacyId]);
  if (!(await endFileUse(tx, { file, candidacy: candidacyId, group: "capacity" }))) return false;
  const capacity = await readGroup(tx, candidacyId, "capacity");
  if (capacity?.fileId === file) {
    await saveGroup(tx, actor, candidacyId, "capacity", { fileId: null });
  }
  return true;
}
