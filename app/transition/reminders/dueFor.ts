import type { Day } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { workingDays } from "../workingDays.ts";
import { type Duty, remindsUntil, stageOf } from "./reminderStages.ts";

/** An action that an account is to be told of, and why. */
export type DueItem = {
  actionId: string;
  candidacyId: string | null;
  duty: Duty;
  stage: string;
  due: Day;
  /** The key of its text. */
  what: string;
  own: boolean;
  /** The organisation whose turn it is, for who only looks after it. */
  waitsFor: string | null;
  /** The person's first name, where this account knows it. */
  firstName: string | null;
};

/** Whom something is due for, and what. */
export type DueFor = {
  account: string;
  organisation: string;
  address: string;
  language: Language;
  mode: "daily" | "weekly" | "never";
  items: readonly DueItem[];
};

type Row = Omit<DueItem, "stage"> & Omit<DueFor, "items">;

/** What an answer to a report is called. */
const REPORT = "transition:action.answer-feedback";

/**
 * Everything that is due soon, due or late on a day, by the account that is to be told: whoever's turn it is,
 * then who answers for the case, then who coordinates it. Accounts that have ended are not among them, nor are
 * people whom an account stands in no relation to any more.
 *
 * @param tx a transaction of the owner of the tables
 * @param only one account and these actions: then nothing else is looked through
 */
export async function dueFor(
  tx: Transaction,
  today: Day,
  only?: { account: string; actions: readonly string[] },
): Promise<DueFor[]> {
  const actions = only ? sql`and n.id = any(${sql.param([...only.actions])}::uuid[])` : sql``;
  const theirs = only ? sql`and m.account_id = ${only.account}` : sql``;
  const some = only ? sql`and x.account = ${only.account}` : sql``;
  const { rows } = await tx.execute<Row>(sql`
    with due as materialized (
      select n.id, n.candidacy_id, n.account_id, n.role, n.holder_id, n.what, n.due, n.organisation_id,
        (n.once like 'case/%' or n.once like 'meeting/%') as of_case
      from next_action n where n.state = 'open' and n.due <= ${remindsUntil(today, workingDays)}::date ${actions}),
    seats as not materialized (
      select m.account_id, m.organisation_id, m.role from membership m
      where m.since <= current_date and (m.until is null or m.until >= current_date) ${theirs}),
    told as (
      select d.id, 'holder' as duty, d.account_id as account from due d where d.account_id is not null
      union all select d.id, 'holder', s.account_id from due d
        join seats s on s.organisation_id = d.holder_id and s.role = d.role where d.account_id is null
      union all select d.id, 'owner', t.owner_id from due d join transition_case t on t.candidacy_id = d.candidacy_id
        where d.of_case and d.due < ${today}::date and d.account_id is distinct from t.owner_id
      union all select d.id, 'coordinator', t.coordinator_id from due d
        join transition_case t on t.candidacy_id = d.candidacy_id
        where d.of_case and d.due < ${today}::date and t.coordinator_id is not null and t.coordinator_id <> t.owner_id
          and d.account_id is distinct from t.coordinator_id)
    select x.account, coalesce(seat.organisation_id, d.organisation_id) as organisation, a.email as address, a.language,
      coalesce(p.mode, 'daily') as mode, d.id as "actionId", d.candidacy_id as "candidacyId", x.duty,
      d.due::text as due, d.what, d.what like '%:candidate.%' as own, w.name as "waitsFor",
      case when stands.named then f.first_name end as "firstName"
    from told x join due d on d.id = x.id
    join account a on a.id = x.account
    join lateral (select s.organisation_id from seats s where s.account_id = x.account
      order by s.organisation_id limit 1) seat on true
    left join reminder_choice p on p.account_id = x.account
    left join organisation w on w.id = d.holder_id and x.duty <> 'holder'
    left join candidacy c on c.id = d.candidacy_id
    left join candidacy_first_name f on f.candidacy_id = d.candidacy_id
    left join lateral (select true as stands, bool_or(r.kind in ('own', 'assigned', 'proposed', 'placed', 'employs')) as named
      from relation r where r.candidacy_id = d.candidacy_id and r.since <= current_date
        and (r.until is null or r.until >= current_date)
        and (r.account_id = x.account or r.holder_id in (select s.organisation_id from seats s where s.account_id = x.account))
      having count(*) > 0) stands on true
    where (d.candidacy_id is null or (c.removed_at is null
        and (stands.stands or x.duty <> 'holder' or d.what like '%action.handover'))) ${some}
    order by x.account, d.due, d.id`);
  const found = rows.flatMap((row) => {
    const stage = stageOf(row.due, row.duty, today, workingDays, row.what === REPORT);
    return stage === undefined ? [] : [{ ...row, stage }];
  });
  return [...Map.groupBy(found, ({ account }) => account).values()].map((of) => {
    const { account, organisation, address, language, mode } = of[0]!;
    return { account, organisation, address, language, mode, items: of };
  });
}
