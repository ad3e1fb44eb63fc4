import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** By what somebody can be found outside the tables that name their candidacy. */
export type Traces = {
  firstNames: string[];
  lastNames: string[];
  /** In small letters. */
  emails: string[];
  /** As typed. */
  phones: string[];
  /** The person's own accounts. */
  accountIds: string[];
  invitationIds: string[];
  fileIds: string[];
  /** Which organisations stood in a relation to them: whose people may have written about them. */
  organisationIds: string[];
  /** The coaches who guided them last. */
  coachIds: string[];
  /** How many of each kind there are. */
  counts: Record<string, number>;
};

/**
 * By what these candidacies of one person can be found, before they are gone: names and addresses of now
 * and of before, as far as the history tells.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function tracesOf(tx: Transaction, candidacyIds: readonly string[]): Promise<Traces> {
  const all = sql`any(${sql.param([...candidacyIds])}::uuid[])`;
  const once = (field: string) => sql`
    select ${sql.identifier(field)} from said where ${sql.identifier(field)} is not null`;
  const { rows } = await tx.execute<Traces>(sql`
    with told as (
      select h.what from change c cross join lateral (values (c.before), (c.after)) h (what)
      where c.candidacy_id = ${all} and c.field_group in ('firstName', 'identity') and h.what is not null),
    said as (
      select first_name, null as last_name, null as email, null as phone from candidacy_first_name
        where candidacy_id = ${all}
      union select null, last_name, lower(email), phone from candidacy_identity where candidacy_id = ${all}
      union select what->>'firstName', what->>'lastName', lower(what->>'email'), what->>'phone' from told
      union select null, null, lower(i.email), null from invitation i where i.candidacy_id = ${all}
      union select null, null, lower(a.email), null from account a join relation r on r.account_id = a.id
        where r.candidacy_id = ${all} and r.kind = 'own'),
    own as (select distinct account_id from relation
      where candidacy_id = ${all} and kind = 'own' and account_id is not null)
    select
      array(select distinct x.first_name from (${once("first_name")}) x) as "firstNames",
      array(select distinct x.last_name from (${once("last_name")}) x) as "lastNames",
      array(select distinct x.email from (${once("email")}) x) as emails,
      array(select distinct x.phone from (${once("phone")}) x) as phones,
      array(select account_id from own) as "accountIds",
      array(select id from invitation where candidacy_id = ${all}) as "invitationIds",
      array(select f.id from file f where exists (
          select 1 from file_use u where u.file_id = f.id and u.candidacy_id = ${all})
          and not exists (select 1 from file_use u where u.file_id = f.id and u.candidacy_id <> all (${sql.param([...candidacyIds])}::uuid[]))
        union select f.id from file f where f.uploader_id in (select account_id from own)
          and not exists (select 1 from file_use u where u.file_id = f.id)
        union select x.id from own_copy c cross join lateral (values (c.pdf_file_id), (c.json_file_id)) x (id)
          where c.candidacy_id = ${all} and x.id is not null) as "fileIds",
      array(select organisation_id from candidacy where id = ${all}
        union select coalesce(r.holder_id, m.organisation_id, r.organisation_id) from relation r
          left join membership m on m.account_id = r.account_id
          where r.candidacy_id = ${all}) as "organisationIds",
      array(select distinct account_id from relation
        where candidacy_id = ${all} and kind = 'assigned' and account_id is not null
          and (until is null or until >= current_date)) as "coachIds",
      jsonb_build_object(
        'history', (select count(*) from change where candidacy_id = ${all}),
        'relations', (select count(*) from relation where candidacy_id = ${all}),
        'actions', (select count(*) from next_action where candidacy_id = ${all}),
        'invitations', (select count(*) from invitation where candidacy_id = ${all}),
        'asks', (select count(*) from candidacy_ask where candidacy_id = ${all})) as counts`);
  return rows[0]!;
}
