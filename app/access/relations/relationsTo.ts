import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import type { CandidacyRelation } from "../role.ts";
import { myRelations } from "./myRelations.ts";

/**
 * How the actor stands to one candidacy today; what `may` asks for. Empty when the actor stands in
 * no relation to it, when there is no such candidacy, and when the text is no identifier: nobody
 * can tell these apart.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function relationsTo(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<CandidacyRelation[]> {
  if (!isId(candidacyId)) return [];
  const held = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  return [...new Set(held.map(({ kind }) => kind))];
}
