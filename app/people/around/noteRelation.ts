import type { Actor } from "../../access/actor.ts";
import { recordChange } from "../../access/history/recordChange.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { type CandidacyAt, tellOf } from "../candidacyEvents.ts";
import { type EndableKind, groupOfRelation } from "./aroundKinds.ts";

/** Notes in somebody's history, and tells on, that a relation to them began or ended. */
export async function noteRelation(
  tx: Transaction,
  actor: Actor,
  at: CandidacyAt,
  change: { kind: EndableKind; holder: string; begins: boolean; reason?: string | undefined },
): Promise<void> {
  const { candidacyId, organisationId } = at;
  const fields = { relation: change.kind, holder: change.holder };
  await recordChange(tx, actor, {
    verb: change.begins ? "created" : "removed",
    subject: "relation",
    subjectId: candidacyId,
    organisationId,
    candidacy: { id: candidacyId, group: groupOfRelation(change.kind) },
    reason: change.reason,
    ...(change.begins ? { after: fields } : { before: fields }),
  });
  await tellOf(tx, "related", { candidacyId, organisationId });
}
