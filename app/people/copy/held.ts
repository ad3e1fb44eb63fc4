/** The parts of somebody's own copy, in the order in which they stand in it. */
export const copyParts = [
  "person",
  "why",
  "wishes",
  "capacity",
  "barriers",
  "around",
  "places",
  "transition",
  "actions",
  "files",
  "history",
  "keeping",
  "messages",
  "account",
  "lists",
] as const;
export type CopyPart = (typeof copyParts)[number];

/** A table with rows about somebody, and how those are found. */
export type HeldTable = {
  part: CopyPart;
  /**
   * Which rows, as what follows `where`: `$candidacies` and `$accounts` stand for the identifiers of the
   * person's candidacies and own accounts, `t` for the table.
   */
  where: string;
  /** Columns that are left out, and why. */
  left?: Readonly<Record<string, string>>;
};

const ofCandidacy = "t.candidacy_id = any($candidacies)";
const ofAccount = "t.account_id = any($accounts)";
const workedOut = "worked out from the rest, to search by";
const secret = "a secret, of use to whoever would steal it only";
const counter = "tells the program that two edit at once";

/**
 * Every table that holds something about somebody, as their own copy has it. A test compares this with
 * the tables that the database has: a new one belongs here, or below with the reason.
 */
export const held: Readonly<Record<string, HeldTable>> = {
  candidacy: {
    part: "why",
    where: "t.id = any($candidacies)",
    left: { version: counter },
  },
  candidacy_ground: { part: "why", where: ofCandidacy, left: { version: counter } },
  candidacy_first_name: {
    part: "person",
    where: ofCandidacy,
    left: { version: counter, plain: workedOut },
  },
  candidacy_identity: {
    part: "person",
    where: ofCandidacy,
    left: { version: counter, plain: workedOut, sorted: workedOut },
  },
  candidacy_town: {
    part: "person",
    where: ofCandidacy,
    left: { version: counter, plain: workedOut },
  },
  candidacy_own_words: { part: "person", where: ofCandidacy, left: { version: counter } },
  candidacy_wishes: { part: "wishes", where: ofCandidacy, left: { version: counter } },
  candidacy_capacity: { part: "capacity", where: ofCandidacy, left: { version: counter } },
  candidacy_barriers: { part: "barriers", where: ofCandidacy, left: { version: counter } },
  relation: { part: "around", where: ofCandidacy },
  candidacy_ask: { part: "around", where: ofCandidacy },
  places_seen: { part: "around", where: ofCandidacy },
  audit_line: {
    part: "around",
    where: `t.subject in (
      select audit_pseudonym(k.inner_key, k.outer_key, k.candidacy_id) from audit_key k where k.candidacy_id = any($candidacies)
      union all select f.subject from audit_former_subject f where f.candidacy_id = any($candidacies)
      union all select audit_pseudonym(a.inner_key, a.outer_key, a.account_id) from audit_account_key a
        where a.account_id = any($accounts))`,
    left: {
      subject: "the pseudonym, of use to whoever holds its key only",
      hash: "seals the line",
      chain: "tells where the line stands in the audit",
      number: "tells where the line stands in the audit",
      occasion_id: "tells the program what belongs together",
    },
  },
  screening: {
    part: "places",
    where: ofCandidacy,
    left: { inputs: "a digest", rules: "a digest" },
  },
  screened_pair: { part: "places", where: ofCandidacy },
  screened_gain: { part: "places", where: ofCandidacy },
  region_run_pair: { part: "places", where: ofCandidacy },
  transition_case: {
    part: "transition",
    where: ofCandidacy,
    left: {
      version: counter,
      parties: "identifiers of who spoke, who are named with what they said",
      came_from: "may be somebody else's",
    },
  },
  case_event: {
    part: "transition",
    where: ofCandidacy,
    left: {
      came: "worked out from the rest",
      case_id: "tells the program what belongs together",
    },
  },
  case_event_file: {
    part: "transition",
    where: ofCandidacy,
    left: { case_id: "tells the program what belongs together" },
  },
  evaluation_answer: {
    part: "transition",
    where: ofCandidacy,
    left: { case_id: "tells the program what belongs together" },
  },
  placement_buddy: {
    part: "transition",
    where: ofCandidacy,
    left: { case_id: "tells the program what belongs together" },
  },
  placement_absence: {
    part: "transition",
    where: ofCandidacy,
    left: { case_id: "tells the program what belongs together" },
  },
  meeting: {
    part: "transition",
    where: ofCandidacy,
    left: {
      version: counter,
      sequence: counter,
      case_id: "tells the program what belongs together",
    },
  },
  meeting_guest: { part: "transition", where: ofCandidacy },
  reminder: {
    part: "messages",
    where: ofAccount,
    left: { mail_id: "tells the program what belongs together" },
  },
  reminder_item: { part: "messages", where: ofAccount },
  reminder_choice: { part: "account", where: ofAccount },
  calendar_feed: { part: "account", where: ofAccount, left: { hash: secret } },
  next_action: {
    part: "actions",
    where: `${ofCandidacy} or ${ofAccount}`,
    left: { once: "tells the program that it is the same one" },
  },
  file_use: { part: "files", where: ofCandidacy },
  file: {
    part: "files",
    where:
      "t.id in (select u.file_id from file_use u where u.candidacy_id = any($candidacies)) or t.uploader_id = any($accounts)",
  },
  change: { part: "history", where: ofCandidacy },
  candidacy_correction: {
    part: "history",
    where: "t.from_id = any($candidacies) or t.to_id = any($candidacies)",
    left: {
      from_id: "may be somebody else's",
      to_id: "may be somebody else's",
      moved: "may hold what is somebody else's",
      change_ids: "point into the history",
      relation_ids: "point into who looks along",
    },
  },
  retention_hold: { part: "keeping", where: ofCandidacy },
  retention_notice: { part: "keeping", where: ofCandidacy },
  erasure_request: { part: "keeping", where: ofCandidacy, left: { receipt_hash: secret } },
  own_copy: { part: "keeping", where: ofCandidacy },
  mail: {
    part: "messages",
    where:
      "exists (select 1 from unnest($candidacies) c where strpos(t.facts::text, c::text) > 0) or lower(t.recipient) in (select lower(a.email) from account a where a.id = any($accounts))",
  },
  invitation: { part: "messages", where: ofCandidacy, left: { version: counter } },
  account: { part: "account", where: "t.id = any($accounts)" },
  account_session: { part: "account", where: ofAccount, left: { token: secret } },
  account_credential: {
    part: "account",
    where: ofAccount,
    left: { password: secret, access_token: secret, refresh_token: secret, id_token: secret },
  },
  second_step: { part: "account", where: ofAccount, left: { secret, last_step: secret } },
  passkey: { part: "account", where: ofAccount, left: { counter: "counts for the program" } },
  membership: { part: "account", where: ofAccount, left: { version: counter } },
  draft: { part: "account", where: ofAccount },
  pool_row: { part: "lists", where: ofCandidacy },
};

/** Every other table of the database, and why nothing of it is in the copy. */
export const notHeld: Readonly<Record<string, string>> = {
  account_link: "hashes of links and codes; a secret",
  audit_account_key: "the keys of the pseudonyms; a secret",
  audit_former_subject: "pseudonyms; the lines that they stand in are in the copy",
  audit_head: "signatures of the audit",
  audit_inbox: "what waits to be sealed, for a minute at most",
  audit_key: "the keys of the pseudonyms; a secret",
  audit_seal: "signatures of the audit",
  account_verification: "codes that wait to be used, some minutes; a secret",
  case_board_cell: "counts",
  case_cover: "which colleague stands in for which, for so long; of no candidate",
  column_memory: "names of columns, of nobody",
  departed_count: "counts",
  erasure: "of people who are gone",
  erasure_flag: "where words may be about people who are gone",
  file_chunk: "the files themselves, which are downloaded beside the copy",
  handled_form: "hashes of forms that were sent, for a week",
  installation: "of the program",
  invitation_link: "hashes of links",
  job_done: "identifiers of events",
  job_profile: "work",
  job_profile_task: "work",
  meeting_link: "hashes of links",
  migration: "of the program",
  older_list: "of an organisation",
  opening: "work",
  organisation_provider: "where people of an organisation sign in; of the organisation",
  organisation: "organisations; named in the copy where they occur",
  outbox_event: "identifiers, for some seconds",
  permission: "of the program",
  person: "an identifier that the candidacy has too",
  pool_import: "how a coach reads in a list; its rows are in the copy",
  pool_pair: "whom the rows of a list resemble, for two weeks",
  postcode: "of the country",
  recovery_code: "hashes of codes; a secret",
  refusal_count: "counts",
  region: "regions; named in the copy where they occur",
  region_organisation: "of organisations",
  region_run: "what was worked out over a region; whom it names is in the copy",
  region_run_part: "what a run has so far, for some minutes",
  region_run_work: "over whom a run goes, for some minutes; then counts",
  retention_shorter: "of a region",
  role_at_kind: "of the program",
  screened_opening: "work",
  screening_due: "identifiers of what is to be weighed, for some seconds",
  screening_sweep: "work",
  setting: "work",
  setup_link: "of the program",
  sign_in_rate: "counts by a digest, for a day",
  task: "work",
  task_load: "work",
};
