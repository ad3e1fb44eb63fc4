import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { foundCandidacy } from "../../foundCandidacy.ts";
import { mergeCandidacies } from "../../mergeCandidacies.ts";
import type { PersonDraft } from "../rows/personDraft.ts";
import type { Decision } from "./decideRow.ts";
import type { PoolImport } from "./findImport.ts";
import { newCandidacy } from "./newCandidacy.ts";

class NotMerged extends Error {}

/**
 * Puts a row together with the candidacy that the coach chose: the row becomes a candidacy of its own, which
 * then goes up in the other, so that both can be taken apart again as any two can (`undoMerge`). The ground
 * and the track of whoever was known stay.
 *
 * @returns undefined when the candidacy is no longer the coach's to change; then nothing was done
 */
export async function mergeRow(
  tx: Transaction,
  actor: Actor,
  pool: PoolImport,
  row: { draft: PersonDraft; decision: Decision | null; sameAs: string | null },
): Promise<{ candidacyId: string; mergeId: string } | undefined> {
  const keepId = row.sameAs ?? "";
  try {
    return await tx.transaction(async (inner) => {
      const founded = await foundCandidacy(inner, actor, newCandidacy(pool, row.draft));
      if (founded.kind !== "founded") throw new NotMerged();
      const choice = row.decision === "replace" ? "gone" : "keep";
      const groups = { firstName: choice, identity: choice, town: choice, wishes: choice } as const;
      const merged = await mergeCandidacies(inner, actor, keepId, founded.candidacyId, groups);
      if (merged.kind !== "merged") throw new NotMerged();
      return { candidacyId: keepId, mergeId: merged.mergeId };
    });
  } catch (error) {
    if (error instanceof NotMerged) return undefined;
    throw error;
  }
}
