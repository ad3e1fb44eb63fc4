import type { Actor } from "../../access/actor.ts";
import { changesOfGroup } from "../../access/history/changesOfGroup.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import type { GroupValues, StoredGroup } from "../groups/groupTables.ts";
import { readGroup } from "../groups/readGroup.ts";
import { writeGroup } from "../groups/writeGroup.ts";
import type { MovedGroup } from "./schema.ts";

/**
 * What has to be written back of a group of fields before others are put over it.
 *
 * @returns null when the group is not there
 */
export async function standingBefore(
  tx: Transaction,
  { candidacyId }: CandidacyAt,
  group: StoredGroup,
  fields: readonly string[],
): Promise<NonNullable<MovedGroup["over"]> | null> {
  const before = (await readGroup(tx, candidacyId, group)) as Record<string, unknown> | undefined;
  return before ? Object.fromEntries(fields.map((field) => [field, before[field]])) : null;
}

/** Whether nobody changed a group of fields since what was done to it at a moment, as the database writes it. */
export async function untouchedSince(
  tx: Transaction,
  { candidacyId }: CandidacyAt,
  group: StoredGroup,
  moment: string,
): Promise<boolean> {
  const [latest] = await changesOfGroup(tx, candidacyId, group);
  return latest === undefined || latest.moment === moment;
}

/**
 * Puts a group of fields back as it stood. The history tells what stands there again, not what is taken
 * back: that may have been somebody else's.
 */
export async function takeBack<G extends StoredGroup>(
  tx: Transaction,
  actor: Actor,
  at: CandidacyAt,
  group: G,
  { over }: Pick<MovedGroup, "over">,
): Promise<void> {
  if (over === undefined) return;
  await writeGroup(tx, actor, at, group, over as Partial<GroupValues[G]> | null, {
    verb: "undone",
    told: "after",
  });
}
