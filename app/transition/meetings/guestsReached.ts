import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { hasNoMail } from "../../access/invitations/noMail.ts";
import { isMailAddress } from "../../platform/mail/mailAddress.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { Meeting } from "./meetingStore.ts";
import type { GuestVoice } from "./meetingWords.ts";

/** Somebody whom a meeting reaches by mail. */
export type ReachedGuest = {
  voice: GuestVoice;
  /** Null for a person without a page of their own, who has an address. */
  account: string | null;
  address: string;
  language: Language;
};

/** Of a large organisation no more than these are written to. */
const MOST = 50;

type Row = { voice: GuestVoice; account: string | null; address: string; language: Language };

/**
 * By which addresses those who are asked are reached today: the person by their own account, or else by the
 * address that is noted of them; an employer by all who act for it; others by who stands in that relation.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function guestsReached(
  tx: Transaction,
  { candidacyId, caseId, openingId, guests }: Meeting,
): Promise<ReachedGuest[]> {
  const voices = guests.map(({ voice }) => voice);
  const holds = sql`r.candidacy_id = ${candidacyId} and r.since <= current_date
    and (r.until is null or r.until >= current_date)`;
  const acts = sql`m.since <= current_date and (m.until is null or m.until >= current_date)`;
  const { rows } = await tx.execute<Row>(sql`
    with removed as (select 1 from candidacy where id = ${candidacyId} and removed_at is not null),
    own as (select r.account_id from relation r where r.kind = 'own' and ${holds} order by r.since, r.id limit 1),
    found as (
      select 'candidate' as voice, a.id as account, a.email as address, a.language from own
        join account a on a.id = own.account_id
      union select 'candidate', null, i.email, 'nl' from candidacy_identity i
        where i.candidacy_id = ${candidacyId} and i.email is not null and not exists (select from own)
      union select 'coach', a.id, a.email, a.language from transition_case t join account a on a.id = t.owner_id
        where t.id = ${caseId} and exists (select from membership m where m.account_id = a.id and ${acts})
      union select 'careEmployer', a.id, a.email, a.language from relation r
        join membership m on m.organisation_id = r.holder_id and m.role = 'careEmployer' and ${acts}
        join account a on a.id = m.account_id
        where r.kind = 'proposed' and r.opening_id = ${openingId} and ${holds}
      union select 'sendingEmployer', a.id, a.email, a.language from relation r
        join membership m on m.organisation_id = r.holder_id and m.role = 'sendingEmployer' and ${acts}
        join account a on a.id = m.account_id where r.kind = 'employs' and ${holds}
      union select case r.kind when 'placed' then 'buddy' else 'labourExpert' end, a.id, a.email, a.language
        from relation r join account a on a.id = r.account_id
        join membership m on m.account_id = a.id and ${acts}
          and m.role = case r.kind when 'placed' then 'buddy' else 'labourExpert' end
        where (r.kind = 'asked' or (r.kind = 'placed' and r.opening_id = ${openingId})) and ${holds})
    select voice, account, address, language from found
    where voice = any(${sql.param(voices)}::text[]) and not exists (select from removed)
    order by voice, account limit ${MOST}`);
  return rows.filter(({ address }) => isMailAddress(address) && !hasNoMail(address));
}
