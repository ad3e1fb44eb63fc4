import {
  candidacyBarriers,
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyOwnWords,
  candidacyTown,
  candidacyWishes,
} from "./schema.ts";

/** The table in which each group of fields of a candidacy stands. */
export const groupTables = {
  ground: candidacyGround,
  firstName: candidacyFirstName,
  identity: candidacyIdentity,
  town: candidacyTown,
  ownWords: candidacyOwnWords,
  wishes: candidacyWishes,
  capacity: candidacyCapacity,
  barriers: candidacyBarriers,
} as const;

/** A group of fields that is entered, and so stored in a table of its own. */
export type StoredGroup = keyof typeof groupTables;

/** The groups in the order in which they are entered. */
export const storedGroups = Object.keys(groupTables) as StoredGroup[];

/** What a table keeps for itself or works out from the fields; the rest are the fields. */
type Kept = "candidacyId" | "organisationId" | "version" | "recordedAt" | "plain" | "sorted";

/** The fields of each group as they stand. */
export type GroupValues = {
  [G in StoredGroup]: Omit<(typeof groupTables)[G]["$inferSelect"], Kept>;
};

/** The fields of each group as they are first written: what has a standard may be left out. */
export type NewGroupValues = {
  [G in StoredGroup]: Omit<(typeof groupTables)[G]["$inferInsert"], Kept>;
};

/** A row as drizzle gives it, without what the table keeps for itself. */
export function fieldsOf<G extends StoredGroup>(
  row: (typeof groupTables)[G]["$inferSelect"],
): GroupValues[G] {
  const { candidacyId: _id, organisationId: _own, version: _v, recordedAt: _at, ...rest } = row;
  const { plain: _plain, sorted: _sorted, ...fields } = rest as Record<string, unknown>;
  return fields as unknown as GroupValues[G];
}

/**
 * The table of a group, as one that any of them can stand for: all have `candidacyId`,
 * `organisationId` and `version`, and their own fields beside.
 */
export function tableOf(group: StoredGroup): typeof candidacyOwnWords {
  return groupTables[group] as unknown as typeof candidacyOwnWords;
}
