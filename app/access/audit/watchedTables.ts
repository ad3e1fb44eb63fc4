import type { CandidacyGroup } from "../policy/fieldGroup.ts";

/**
 * What can be told of a look: a group of fields, the history of them, the audit itself, somebody's account,
 * or a row of a list that is being read in.
 */
export type LookedAt = CandidacyGroup | "history" | "audit" | "account" | "pool";

/** Every column that says something of somebody, by table: reading one is a look at that group. */
const watchedTables: Readonly<Record<string, LookedAt>> = {
  candidacy_ground: "ground",
  candidacy_first_name: "firstName",
  candidacy_own_words: "ownWords",
  candidacy_identity: "identity",
  candidacy_town: "town",
  candidacy_wishes: "wishes",
  candidacy_capacity: "capacity",
  candidacy_barriers: "barriers",
  candidacy_ask: "ground",
  next_action: "nextActions",
  file_use: "files",
  transition_case: "agreement",
  case_event: "agreement",
  case_event_file: "agreement",
  evaluation_answer: "agreement",
  placement_buddy: "agreement",
  placement_absence: "clock",
  meeting: "agreement",
  meeting_guest: "agreement",
  change: "history",
};

/**
 * Columns that say something of whoever has an account, or was invited to have one, by table. Only who
 * administers reads those of others: that a colleague is reached at an address is not told.
 */
const accountColumns: Readonly<Record<string, ReadonlySet<string>>> = {
  account: new Set(["email"]),
  invitation: new Set(["email", "name"]),
};

/** Columns by which a row names whose account it is about. */
export const accountSubjects: Readonly<Record<string, string>> = {
  account: "id",
  membership: "account_id",
  invitation: "used_by",
};

/** Columns that every table has, and that say nothing of anybody. */
const plainColumns: ReadonlySet<string> = new Set([
  "id",
  "candidacy_id",
  "organisation_id",
  "version",
  "recorded_at",
]);

/** A row of a list that is being read in: what stands in it, not how far it is. */
const POOL = "pool_row";
const poolColumns: ReadonlySet<string> = new Set(["cells", "draft", "faults"]);

/**
 * What is looked at by whoever reads a column; undefined when it says nothing of anybody.
 *
 * @param administers whether who reads acts as an administrator
 */
export function groupOf(table: string, column: string, administers: boolean): LookedAt | undefined {
  if (table === POOL) return poolColumns.has(column) ? "pool" : undefined;
  const ofAccount = accountColumns[table];
  if (ofAccount) return administers && ofAccount.has(column) ? "account" : undefined;
  return plainColumns.has(column) ? undefined : watchedTables[table];
}

/** Whether a column names the candidacy that its row is about. */
export function namesCandidacy(table: string, column: string): boolean {
  if (table === "candidacy") return column === "id";
  // A row that stayed outside as somebody who is known, is about them.
  if (table === POOL) return column === "candidacy_id" || column === "same_as";
  return table in watchedTables && column === "candidacy_id";
}
