import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { changedFields } from "./changedFields.ts";
import type { Fields } from "./fields.ts";
import { change } from "./schema.ts";

/** What happened to a record. */
export type ChangeVerb = (typeof change.$inferInsert)["verb"];

/** One change of one record, as it is noted. */
export type NotedChange = {
  verb: ChangeVerb;
  /** The kind of record: `task`, `opening`, or for a candidacy the group's own name. */
  subject: string;
  subjectId: string;
  /** The organisation that owns the record. */
  organisationId: string;
  /** For what belongs to a candidacy: which one, and which group of fields, so that who may read the group reads its history. */
  candidacy?: { id: string; group: CandidacyGroup };
  /** The record before and after; only what differs is kept. */
  before?: Fields | undefined;
  after?: Fields | undefined;
  reason?: string | undefined;
  /** The name of the file, where it was read from a list. */
  fromList?: string | undefined;
};

/**
 * Notes in the history who changed what, from what to what, in the transaction of the change itself.
 * Notes nothing when a record was saved just as it was.
 *
 * @returns the id of the line; undefined when there is none
 */
export async function recordChange(
  tx: Transaction,
  actor: Actor,
  noted: NotedChange,
): Promise<string | undefined> {
  const row = changeRow(actor, noted);
  if (row) await tx.insert(change).values(row);
  return row?.id;
}

/** The row that notes a change; undefined when a record was saved just as it was. */
export function changeRow(
  actor: Actor,
  noted: NotedChange,
): typeof change.$inferInsert | undefined {
  const { before, after } = changedFields(noted.before, noted.after);
  if (noted.verb === "changed" && !before && !after) return undefined;
  return {
    id: newId(),
    organisationId: noted.organisationId,
    accountId: actor.account,
    role: actor.role,
    actingOrganisationId: actor.membership.organisation.id,
    subject: noted.subject,
    subjectId: noted.subjectId,
    candidacyId: noted.candidacy?.id,
    fieldGroup: noted.candidacy?.group,
    verb: noted.verb,
    before,
    after,
    reason: noted.reason,
    fromList: noted.fromList,
  };
}
