import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { relationsTo } from "../../access/relations/relationsTo.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { mayState } from "../capacityRule.ts";
import { candidacy } from "../schema.ts";
import type { GroupValues, StoredGroup } from "./groupTables.ts";
import { lockCandidacies } from "./lockCandidacy.ts";
import { readGroup } from "./readGroup.ts";
import { writeGroup } from "./writeGroup.ts";

/** What came of saving a group of fields. */
export type SavedGroup =
  | { kind: "saved"; changed: boolean }
  /** There is no such candidacy for the actor, or they may not write this group of it. */
  | { kind: "notFound" }
  /** What a person says may not come in the place of a doctor's document, nor somebody else's word for it. */
  | { kind: "outranked" };

/**
 * Saves a group of fields of somebody, in the transaction of the caller: for an import, row by row.
 * The values were read and found right before (`intake/steps`); fields that are not given stay.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function saveGroup<G extends StoredGroup>(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  group: G,
  values: Partial<GroupValues[G]>,
): Promise<SavedGroup> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (!may(actor, "write", { group, relations })) return { kind: "notFound" };
  await lockCandidacies(tx, [candidacyId]);
  const [owner] = await tx
    .select({ organisationId: candidacy.organisationId })
    .from(candidacy)
    .where(eq(candidacy.id, candidacyId));
  if (!owner) return { kind: "notFound" };
  if (group === "capacity") {
    const current = await readGroup(tx, candidacyId, "capacity");
    const next = { ...current, ...values } as GroupValues["capacity"];
    if (!mayState(actor.role, current, next)) return { kind: "outranked" };
  }
  const changed = await writeGroup(tx, actor, { candidacyId, ...owner }, group, values);
  return { kind: "saved", changed: changed !== undefined };
}
