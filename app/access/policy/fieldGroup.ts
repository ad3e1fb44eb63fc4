/**
 * The groups of fields that are seen and written together; the rows of the table of visibility.
 * Identity is split, because a coordinator gets first name and town, a care employer first name
 * and own words, and a buddy the first name only.
 */
export const candidacyGroups = [
  "firstName",
  "ownWords",
  "town",
  "identity",
  "wishes",
  "capacity",
  "explanation",
  "fits",
  "packageTasks",
  "agreement",
  "refusals",
  "clock",
  "notes",
  "barriers",
  "ground",
  "files",
  "nextActions",
] as const;

export type CandidacyGroup = (typeof candidacyGroups)[number];
export type FieldGroup = CandidacyGroup | "work";
export type Verb = "read" | "write";
