import type { Actor } from "../../access/actor.ts";
import { changesOfGroup } from "../../access/history/changesOfGroup.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import type { GroupValues, StoredGroup } from "../groups/groupTables.ts";
import { writeGroup } from "../groups/writeGroup.ts";

/**
 * Puts a group of fields back as it stood before what was done to it at a moment. What somebody
 * changed since is kept: their later word counts.
 *
 * @param moment of the change that is taken back, as the database writes it
 * @returns false when it was changed since, and so kept
 */
export async function takeBack(
  tx: Transaction,
  actor: Actor,
  at: CandidacyAt,
  group: StoredGroup,
  moment: string,
): Promise<boolean> {
  const lines = await changesOfGroup(tx, at.candidacyId, group);
  const line = lines.find((one) => one.moment === moment);
  if (!line) return true;
  if (lines[0] !== line) return false;
  const values = line.before as Partial<GroupValues[typeof group]> | null;
  await writeGroup(tx, actor, at, group, values, { verb: "undone" });
  return true;
}
