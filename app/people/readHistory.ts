import type { Actor } from "../access/actor.ts";
import { type ChangeLine, listChanges } from "../access/history/listChanges.ts";
import { candidacyGroups } from "../access/policy/fieldGroup.ts";
import { may } from "../access/policy/may.ts";
import { relationsTo } from "../access/relations/relationsTo.ts";
import type { Transaction } from "../platform/database/database.ts";

/**
 * What was changed of somebody, the latest first, each group of fields for whoever may read it; what
 * was told of barriers for whoever writes them, since it may have been told before the counter might
 * know. Undefined when the actor stands in no relation to them.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param page from 1
 */
export async function readHistory(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  page = 1,
): Promise<{ rows: ChangeLine[]; total: number } | undefined> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (relations.length === 0) return undefined;
  const groups = candidacyGroups.filter((group) =>
    may(actor, group === "barriers" ? "write" : "read", { group, relations }),
  );
  return listChanges(tx, actor, { candidacyId, groups }, page);
}
