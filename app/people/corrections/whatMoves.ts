import { changesOfGroup, type GroupChange } from "../../access/history/changesOfGroup.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { GroupValues, StoredGroup } from "../groups/groupTables.ts";
import { readGroup } from "../groups/readGroup.ts";
import { mergeParts } from "../merging/mergeParts.ts";

/** What can have been entered with the wrong person. Why data are held is each person's own. */
export const movableGroups = [
  "firstName",
  "identity",
  "town",
  "ownWords",
  "wishes",
  "capacity",
  "barriers",
] as const satisfies readonly StoredGroup[];

export type MovableGroup = (typeof movableGroups)[number];

/** What of a group belongs to somebody else: what its last change wrote, or all of it. */
export const extents = ["last", "all"] as const;
export type Extent = (typeof extents)[number];

/** What would go from a group of fields, and what would stand there again. */
export type Moves<G extends StoredGroup = MovableGroup> = {
  values: Partial<GroupValues[G]>;
  /** Null when nothing of the group stays. */
  back: Partial<GroupValues[G]> | null;
  /** The lines of history that tell of it. */
  changeIds: string[];
};

/**
 * What goes from a group of fields that stands with the wrong person. Fields that only mean something
 * together go together (`mergeParts`); where nothing stood before the last change, all goes.
 *
 * @returns undefined when nothing stands there
 */
export async function whatMoves<G extends MovableGroup>(
  tx: Transaction,
  candidacyId: string,
  group: G,
  extent: Extent,
): Promise<Moves<G> | undefined> {
  const values = await readGroup(tx, candidacyId, group);
  if (!values) return undefined;
  const lines = await changesOfGroup(tx, candidacyId, group);
  const [last] = lines;
  if (extent === "all" || !last?.before) {
    return { values, back: null, changeIds: lines.map(({ id }) => id) };
  }
  const back = last.before as Partial<GroupValues[G]>;
  // A statement of what somebody can bear is one whole: it goes so, and the one before comes back so.
  const fields = group === "capacity" ? Object.keys(values) : touched(group, last);
  const some = Object.fromEntries(
    fields.map((field) => [field, values[field as keyof typeof values]]),
  ) as Partial<GroupValues[G]>;
  return { values: some, back, changeIds: [last.id] };
}

/** The fields that a change wrote, with those that belong to them. */
function touched(group: MovableGroup, { after }: GroupChange): string[] {
  const names = new Set(Object.keys(after ?? {}));
  return mergeParts
    .filter((part) => part.group === group && part.fields.some((field) => names.has(field)))
    .flatMap(({ fields }) => fields);
}

/** What would go of one group, as a form shows it before it is done. */
export type ShownMove = { group: MovableGroup; last: Moves; all: Moves };

/** Of each group in which something stands, what would go. */
export async function showMoves(tx: Transaction, candidacyId: string): Promise<ShownMove[]> {
  const found: ShownMove[] = [];
  for (const group of movableGroups) {
    const last = await whatMoves(tx, candidacyId, group, "last");
    const all = last && (await whatMoves(tx, candidacyId, group, "all"));
    if (last && all) found.push({ group, last: last as Moves, all: all as Moves });
  }
  return found;
}
