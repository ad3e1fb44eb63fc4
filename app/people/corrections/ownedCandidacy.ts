import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { mayWriteSql } from "../../access/relations/mayReadSql.ts";
import { relationsTo } from "../../access/relations/relationsTo.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import { candidacy } from "../schema.ts";

/**
 * A candidacy that the actor, as its coach, may put right whole; undefined when there is none for
 * them.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function ownedCandidacy(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<CandidacyAt | undefined> {
  const relations = await relationsTo(tx, actor, candidacyId);
  const writes = may(actor, "write", { group: "ground", relations });
  if (actor.role !== "coach" || !writes) return undefined;
  const [row] = await tx
    .select({ candidacyId: candidacy.id, organisationId: candidacy.organisationId })
    .from(candidacy)
    .where(eq(candidacy.id, candidacyId));
  return row;
}

/** Which of these candidacies the actor, as their coach, may put right whole. */
export async function ownedCandidacies(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
): Promise<Map<string, CandidacyAt>> {
  if (actor.role !== "coach" || candidacyIds.length === 0) return new Map();
  const rows = await tx
    .select({ candidacyId: candidacy.id, organisationId: candidacy.organisationId })
    .from(candidacy)
    .where(
      and(inArray(candidacy.id, [...candidacyIds]), mayWriteSql(actor, "ground", candidacy.id)),
    );
  return new Map(rows.map((row) => [row.candidacyId, row]));
}
