import { ADDRESS_DAYS, KEPT_DAYS as MAIL_DAYS } from "../../platform/mail/tendMail.ts";
import { KEPT_DAYS as DONE_DAYS } from "../../platform/jobs/forgetDone.ts";
import { DRAFT_DAYS, FORM_DAYS } from "../drafts/forgetDrafts.ts";

/** For how many days after it ended an invitation still says whom it was for. */
const INVITED_DAYS = 90;
/** For how many days a next action that is about nobody stays after it ended. */
const ACTION_DAYS = 365;
/** How long tries of signing in are counted, far longer than any bound looks back. */
const TRY_DAYS = 1;

/** A kind of record that goes a fixed time after it was made or ended, whoever it is of. */
export type OldRecord = {
  /** Names its text: `keeping:kind.<kind>`. */
  kind: string;
  days: number;
  /** Which rows are over, as what follows `from`. */
  over: string;
  /** The statement that takes them away, where no other job does. */
  forget?: string;
};

const ago = (days: number) => `now() - interval '${days} days'`;
/** Rows that leave whole when they are over. */
const swept = (kind: string, days: number, over: string): OldRecord => ({
  kind,
  days,
  over,
  forget: `delete from ${over}`,
});
const invited = `(email is not null or name is not null)
  and coalesce(used_at, withdrawn_at, expires_at) < ${ago(INVITED_DAYS)}`;

/** What is not about how somebody looks for work, and how long it is kept: no longer than it is of use. */
export const oldRecords: readonly OldRecord[] = [
  { kind: "draft", days: DRAFT_DAYS, over: `draft where recorded_at < ${ago(DRAFT_DAYS)}` },
  { kind: "form", days: FORM_DAYS, over: `handled_form where recorded_at < ${ago(FORM_DAYS)}` },
  {
    kind: "mailAddress",
    days: ADDRESS_DAYS,
    over: `mail where recipient is not null and state <> 'queued' and recorded_at < ${ago(ADDRESS_DAYS)}`,
  },
  { kind: "mail", days: MAIL_DAYS, over: `mail where recorded_at < ${ago(MAIL_DAYS)}` },
  { kind: "jobDone", days: DONE_DAYS, over: `job_done where recorded_at < ${ago(DONE_DAYS)}` },
  { kind: "file", days: 1, over: "file where keep_until < now()" },
  { kind: "session", days: 0, over: "account_session where expires_at < now()" },
  swept("code", 0, "account_verification where expires_at < now()"),
  swept("link", 30, `account_link where expires_at < ${ago(30)}`),
  {
    kind: "try",
    days: TRY_DAYS,
    over: `sign_in_rate where last_request < extract(epoch from ${ago(TRY_DAYS)}) * 1000`,
  },
  {
    kind: "invitation",
    days: INVITED_DAYS,
    over: `invitation where ${invited}`,
    forget: `update invitation set email = null, name = null where ${invited}`,
  },
  swept(
    "action",
    ACTION_DAYS,
    `next_action where candidacy_id is null and ended_at < ${ago(ACTION_DAYS)}`,
  ),
];
