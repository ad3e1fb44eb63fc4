import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Traces } from "./tracesOf.ts";

/** A text that holds one of these, whatever its letters; never for none. */
const holdsOne = (held: SQL, texts: readonly string[]) =>
  sql`exists (select 1 from unnest(${sql.param([...texts])}::text[]) n where strpos(lower(${held}), lower(n)) > 0)`;

/**
 * Takes out what is of somebody and stands outside the tables that name their candidacy: files, mail,
 * what others were typing about them, rows of lists that were not taken in yet, carried out forms, codes.
 * Before the candidacy itself goes, which some of it is found by.
 *
 * @returns how many files, mails and drafts went
 */
export async function eraseLoose(
  tx: Transaction,
  candidacyIds: readonly string[],
  traces: Traces,
  goingAccounts: readonly string[],
): Promise<{ files: number; mails: number; drafts: number }> {
  const { firstNames, lastNames, emails, phones, invitationIds, fileIds } = traces;
  const list = (texts: readonly string[], type: "uuid" | "text" = "uuid") =>
    sql`any(${sql.param([...texts])}::${sql.raw(type)}[])`;
  const gone = async (statement: SQL) => (await tx.execute(statement)).rowCount ?? 0;
  /** Somebody: an address or number of theirs, or both names. */
  const isThem = (held: SQL) => sql`(${holdsOne(held, [...emails, ...phones])}
    or (${holdsOne(held, firstNames)} and ${holdsOne(held, lastNames)}))`;
  const pointers = [...candidacyIds, ...invitationIds];

  await tx.execute(sql`delete from file_use where candidacy_id = ${list(candidacyIds)}`);
  const files = await gone(sql`delete from file where id = ${list(fileIds)}
    or (keep_until is not null and not exists (select 1 from file_use u where u.file_id = file.id)
      and ${holdsOne(sql`name`, [...lastNames, ...emails])})`);
  const mails = await gone(sql`delete from mail where ${holdsOne(sql`facts::text`, pointers)}
    or (lower(recipient) = ${list(emails, "text")}
      and not exists (select 1 from account a where lower(a.email) = lower(recipient)
        and a.id <> all (${sql.param([...goingAccounts])}::uuid[])))`);
  const drafts = await gone(sql`delete from draft where ${holdsOne(sql`form`, candidacyIds)}
    or account_id = ${list(goingAccounts)} or ${isThem(sql`given::text`)}`);
  await tx.execute(sql`delete from handled_form where ${holdsOne(sql`leads_to`, pointers)}`);
  await tx.execute(sql`delete from pool_pair where other = ${list(candidacyIds, "text")}`);
  // The numbers of a list's other rows stay right, so that its coach finds them in the file.
  await tx.execute(sql`update pool_row set cells = '{}', draft = null, faults = null, same_as = null,
      decision = null, state = 'leftOut', left_out_why = 'gone'
    where (candidacy_id is null or candidacy_id <> ${list(candidacyIds)})
      and (same_as = ${list(candidacyIds, "text")} or ${isThem(sql`cells::text || coalesce(draft::text, '')`)})`);
  await tx.execute(sql`delete from change where subject_id = ${list(invitationIds)}`);
  await tx.execute(sql`delete from next_action where ${holdsOne(sql`href`, pointers)}`);
  await tx.execute(sql`delete from account_verification
    where ${holdsOne(sql`identifier || ' ' || value`, [...goingAccounts, ...(goingAccounts.length > 0 ? emails : [])])}`);
  await tx.execute(sql`delete from outbox_event
    where facts->>'candidacyId' = ${list(candidacyIds, "text")} or facts->>'goneId' = ${list(candidacyIds, "text")}`);
  await tx.execute(sql`delete from pgboss.job
    where state <> 'active' and (${holdsOne(sql`data::text`, pointers)} and not data::text like '%candidacyIds%')`);
  return { files, mails, drafts };
}
