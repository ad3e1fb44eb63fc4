import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";
import { seenRows } from "./seenRows.ts";
import { withRelations } from "./withRelations.ts";

/** So many are looked up at once: beyond some hundreds the row policies look at everybody. */
const AT_ONCE = 500;

/**
 * These candidacies as the actor may see them, by id. Whom the actor stands in no relation to today is
 * not among them.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readCandidacies(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
): Promise<Map<string, SeenCandidacy>> {
  const people = new Map<string, SeenCandidacy>();
  for (let from = 0; from < candidacyIds.length; from += AT_ONCE) {
    const rows = await seenRows(tx, actor, candidacyIds.slice(from, from + AT_ONCE));
    for (const one of await withRelations(tx, actor, rows)) {
      if (one.relations.length > 0) people.set(one.id, one);
    }
  }
  return people;
}
