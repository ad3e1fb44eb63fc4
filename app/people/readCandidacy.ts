import type { Actor } from "../access/actor.ts";
import { relationsTo } from "../access/relations/relationsTo.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";
import { seenRows } from "./seenRows.ts";
import { withRelations } from "./withRelations.ts";

/**
 * One candidacy as the actor may see it. Undefined when there is none, when the actor stands in no
 * relation to it today, and when the text is no identifier.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readCandidacy(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<SeenCandidacy | undefined> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (relations.length === 0) return undefined;
  const rows = await seenRows(tx, actor, [candidacyId]);
  const [seen] = await withRelations(tx, actor, rows);
  return seen;
}
