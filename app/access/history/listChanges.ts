import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { PAGE_SIZE } from "../../platform/lists/listQuery.ts";
import type { Actor } from "../actor.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { account } from "../signIn/schema.ts";
import { organisation } from "../organisations/schema.ts";
import type { Fields } from "./fields.ts";
import { change } from "./schema.ts";
import type { ChangeVerb } from "./recordChange.ts";

/** One line of a history. */
export type ChangeLine = {
  id: string;
  subject: string;
  subjectId: string;
  verb: ChangeVerb;
  /** The name of who did it; null when the reader may not know it. */
  by: string | null;
  /** As what, and for which organisation. */
  role: string;
  organisation: string;
  /** The moment, ISO 8601 UTC. */
  at: string;
  before: Fields | null;
  after: Fields | null;
  reason: string | null;
  /** The candidacy at which it was recorded, when that is another: it went along with what it tells of. */
  cameFrom: string | null;
  /** The name of the file, where it was read from a list; for the coach and the person themselves. */
  fromList: string | null;
};

/** Whose history is asked for: records by id, or all that belongs to a candidacy. */
export type ChangesOf =
  | { subjectIds: readonly string[] }
  /** Of these groups of fields only, when they are given. */
  | { candidacyId: string; groups?: readonly CandidacyGroup[] };

/**
 * The history of a record or a candidacy, the latest first, as far as the actor may read it: the row
 * policies keep each group of fields to who may read the group. Why somebody's data were put right or
 * together is for the person and their coach: what they write there may say more than the change does.
 *
 * @param page from 1
 */
export async function listChanges(
  tx: Transaction,
  actor: Actor,
  of: ChangesOf,
  page = 1,
): Promise<{ rows: ChangeLine[]; total: number }> {
  const where =
    "candidacyId" in of
      ? and(
          eq(change.candidacyId, of.candidacyId),
          of.groups ? inArray(change.fieldGroup, [...of.groups]) : undefined,
        )
      : and(inArray(change.subjectId, [...of.subjectIds]), sql`${change.candidacyId} is null`);
  if ("subjectIds" in of && of.subjectIds.length === 0) return { rows: [], total: 0 };
  const rows = await tx
    .select({
      id: change.id,
      candidacyId: change.candidacyId,
      subject: change.subject,
      subjectId: change.subjectId,
      verb: change.verb,
      by: account.name,
      role: change.role,
      organisation: organisation.name,
      at: change.recordedAt,
      before: change.before,
      after: change.after,
      reason: change.reason,
      cameFrom: change.cameFrom,
      fromList: change.fromList,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(change)
    .innerJoin(organisation, eq(organisation.id, change.actingOrganisationId))
    .leftJoin(account, eq(account.id, change.accountId))
    .where(where)
    .orderBy(desc(change.recordedAt), desc(change.id))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, candidacyId: _whose, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      reason: readsReason(actor, row.verb) ? row.reason : null,
      fromList: isNear(actor) ? row.fromList : null,
    })),
  };
}

const putRight: readonly ChangeVerb[] = ["merged", "corrected"];

function readsReason(actor: Actor, verb: ChangeVerb): boolean {
  return !putRight.includes(verb) || isNear(actor);
}

function isNear({ role }: Actor): boolean {
  return role === "coach" || role === "candidate";
}
