import { sql } from "drizzle-orm";
import { endAction } from "../../agenda/endAction.ts";
import { planForJob } from "../../agenda/planAction.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isMailAddress } from "../../platform/mail/mailAddress.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { type Due, dueOf, endsSoon, everybody } from "./due.ts";
import { goesSoonMail } from "./goesSoonMail.ts";
import { retentionNotice } from "./schema.ts";

/** What makes the action of a coach the same one. */
export const forCoach = (candidacyId: string, account: string) =>
  `goesSoon/${candidacyId}/${account}`;
const forSelf = (candidacyId: string) => `goesSoonOwn/${candidacyId}`;

/** Whom to tell about somebody. */
type Told = {
  coaches: string[];
  own: string | null;
  address: string | null;
  language: Language | null;
};

/**
 * Tells somebody and their coaches that the data goes in thirty days: an action for each coach, and for the
 * person an action and a mail, or a letter that the coach prints. Told twice nothing happens.
 *
 * @param tx a transaction of the owner of the tables, one for each person
 * @returns whether they were told now
 */
export async function warnPerson(tx: Transaction, candidacyId: string): Promise<boolean> {
  const due = await lockedDue(tx, candidacyId);
  if (!due || due.warned_on !== null || due.held_to !== null) return false;
  const told = await toTell(tx, candidacyId);
  const address = told.address && isMailAddress(told.address) ? told.address : undefined;
  const { organisation_id: organisationId, goes_on: goesOn } = due;
  const notice = {
    candidacyId,
    organisationId,
    warnedOn: sql`current_date`,
    goesOn,
    way: address ? ("mail" as const) : ("letter" as const),
    printedAt: null,
  };
  // One that was told before its term was made longer is told anew.
  await tx
    .insert(retentionNotice)
    .values(notice)
    .onConflictDoUpdate({ target: retentionNotice.candidacyId, set: notice });
  for (const account of told.coaches) {
    await planForJob(tx, organisationId, {
      what: address ? "keeping:action.goesSoon" : "keeping:action.goesSoonLetter",
      holder: { account },
      due: goesOn,
      href: `/mensen/${candidacyId}/bewaren`,
      candidacyId,
      once: forCoach(candidacyId, account),
    });
  }
  if (told.own) {
    await planForJob(tx, organisationId, {
      what: "keeping:candidate.action.goesSoon",
      whatForOthers: "keeping:action.goesSoon",
      holder: { account: told.own },
      due: goesOn,
      href: "/mijn-gegevens#grondslag",
      candidacyId,
      once: forSelf(candidacyId),
    });
  }
  if (address) {
    await queueMail(tx, goesSoonMail, {
      organisationId,
      to: address,
      language: told.language ?? "nl",
      facts: { candidacyId, goesOn },
    });
  }
  return true;
}

/**
 * Takes back what was told of people whose term was made longer since.
 *
 * @param tx a transaction of the owner of the tables
 * @returns how many
 */
export async function takeWarningsBack(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute<{ candidacy_id: string }>(sql`
    delete from retention_notice n using ${dueOf(everybody)} d
    where d.candidacy_id = n.candidacy_id and not (${endsSoon}) returning n.candidacy_id`);
  for (const { candidacy_id: id } of rows) {
    const { coaches } = await toTell(tx, id);
    for (const account of coaches) await endAction(tx, null, forCoach(id, account));
    await endAction(tx, null, forSelf(id));
  }
  return rows.length;
}

/** How somebody stands now, while nobody else changes or removes them. */
export async function lockedDue(tx: Transaction, candidacyId: string): Promise<Due | undefined> {
  const { rows: there } = await tx.execute(
    sql`select 1 from candidacy where id = ${candidacyId} and removed_at is null for update`,
  );
  if (there.length === 0) return undefined;
  const one = sql`(select * from ${everybody} x where x.candidacy_id = ${candidacyId})`;
  const { rows } = await tx.execute<Due>(sql`
    select d.candidacy_id, d.organisation_id, d.home_region_id, d.ground, d.held_until,
      d.ends_on::text, d.goes_on::text, d.warned_on::text, d.held_to::text
    from ${dueOf(one)} d where ${endsSoon}`);
  return rows[0];
}

async function toTell(tx: Transaction, candidacyId: string): Promise<Told> {
  const { rows } = await tx.execute<Told>(sql`
    with holding as (select kind, account_id from relation
      where candidacy_id = ${candidacyId} and kind in ('assigned', 'own') and account_id is not null
        and since <= current_date and (until is null or until >= current_date))
    select array(select account_id from holding where kind = 'assigned' order by 1) as coaches,
      own.id as own, coalesce(own.email, i.email) as address, own.language
    from (select 1) one
    left join candidacy_identity i on i.candidacy_id = ${candidacyId}
    left join lateral (select a.id, a.email, a.language from holding h join account a on a.id = h.account_id
      where h.kind = 'own' order by a.id limit 1) own on true`);
  return rows[0]!;
}
