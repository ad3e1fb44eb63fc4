import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { myRelations } from "./myRelations.ts";

/**
 * The candidacies of the person who asks, the oldest first; empty for whoever acts in another role,
 * also when the same account has a candidacy of its own.
 */
export async function ownCandidacies(tx: Transaction, actor: Actor): Promise<string[]> {
  const own = await myRelations(tx, actor, { kinds: ["own"] });
  return [...new Set(own.map(({ candidacyId }) => candidacyId))];
}
