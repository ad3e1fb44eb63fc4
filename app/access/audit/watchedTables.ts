import type { CandidacyGroup } from "../policy/fieldGroup.ts";

/** What can be told of a look: a group of fields, the history of them, or the audit itself. */
export type LookedAt = CandidacyGroup | "history" | "audit";

/** Every column that says something of somebody, by table: reading one is a look at that group. */
export const watchedTables: Readonly<Record<string, LookedAt>> = {
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

/** Tables whose rows name a candidacy, and by which column; those above all do by `candidacy_id`. */
export const subjectColumn = (table: string): string | undefined =>
  table === "candidacy" ? "id" : table in watchedTables ? "candidacy_id" : undefined;

/** Columns that every table has, and that say nothing of anybody. */
export const plainColumns: ReadonlySet<string> = new Set([
  "id",
  "candidacy_id",
  "organisation_id",
  "version",
  "recorded_at",
]);
