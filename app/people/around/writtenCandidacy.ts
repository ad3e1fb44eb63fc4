import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { relationsTo } from "../../access/relations/relationsTo.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import { lockCandidacies } from "../groups/lockCandidacy.ts";
import { candidacy } from "../schema.ts";

/** A candidacy whose grants the actor writes, and the region where it belongs. */
export type WrittenCandidacy = CandidacyAt & { homeRegionId: string };

/**
 * A candidacy whose ground and grants the actor writes: the person, and their coach; locked until the
 * end of the transaction. Undefined when there is none for the actor.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function writtenCandidacy(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<WrittenCandidacy | undefined> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (!may(actor, "write", { group: "ground", relations })) return undefined;
  await lockCandidacies(tx, [candidacyId]);
  const [row] = await tx
    .select({
      candidacyId: candidacy.id,
      organisationId: candidacy.organisationId,
      homeRegionId: candidacy.homeRegionId,
    })
    .from(candidacy)
    .where(and(eq(candidacy.id, candidacyId), isNull(candidacy.removedAt)));
  return row;
}
