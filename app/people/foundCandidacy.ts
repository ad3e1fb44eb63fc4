import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { foundCandidacies, type NewCandidacy } from "./foundCandidacies.ts";

/** What came of taking somebody in. */
export type FoundedCandidacy =
  | { kind: "founded"; candidacyId: string }
  | { kind: "notAllowed" }
  | { kind: "noRegion" };

/**
 * Takes somebody in, in the transaction of the caller: person, candidacy, the actor as their coach,
 * the legal ground, and whatever else is known already. See `foundCandidacies` for many at once.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function foundCandidacy(
  tx: Transaction,
  actor: Actor,
  who: NewCandidacy,
): Promise<FoundedCandidacy> {
  const founded = await foundCandidacies(tx, actor, [who]);
  if (founded.kind === "founded") return { kind: "founded", candidacyId: founded.candidacyIds[0]! };
  return { kind: founded.kind };
}
