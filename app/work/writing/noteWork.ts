import type { Actor } from "../../access/actor.ts";
import { type ChangeVerb, recordChange } from "../../access/history/recordChange.ts";
import type { Fields } from "../../access/history/fields.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import type { WorkKind } from "./workKind.ts";

/** A change of one record of care work, as it is noted. */
export type WorkChange = {
  kind: WorkKind;
  id: string;
  verb: ChangeVerb;
  before?: Fields | undefined;
  after?: Fields | undefined;
};

/**
 * Notes a change of care work of the own organisation in its history, and tells the outbox
 * (`work.openingChanged` with `{ openingId }`, and so on), so that lists made of it are made anew.
 */
export async function noteWork(
  tx: Transaction,
  actor: Actor,
  { kind, id, verb, before, after }: WorkChange,
): Promise<void> {
  const organisationId = actor.membership.organisation.id;
  const noted = await recordChange(tx, actor, {
    verb,
    subject: kind,
    subjectId: id,
    organisationId,
    before,
    after,
  });
  if (!noted) return;
  await recordEvent(tx, {
    kind: `work.${kind}Changed`,
    organisationId,
    facts: { [`${kind}Id`]: id, change: verb },
  });
}
