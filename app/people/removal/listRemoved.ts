import { inArray, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { noteLook } from "../../access/audit/occasion.ts";
import { may } from "../../access/policy/may.ts";
import { relationsOfRole } from "../../access/relations/relationsOfRole.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { candidacyCorrection } from "../corrections/schema.ts";
import { candidacyReference } from "../candidacyReference.ts";

/** Somebody who was taken away and can be brought back. */
export type Removed = {
  id: string;
  reference: string;
  firstName: string | null;
  identity: { lastName: string } | null;
  /** `YYYY-MM-DD` */
  since: string;
  /** Through which day they can be brought back, `YYYY-MM-DD`. */
  until: string;
  /** What undoes it, when they went up in another; null when they were taken away. */
  mergeId: string | null;
  /** Whether the one they went up in has to be brought back before that can be undone. */
  keptFirst: boolean;
};

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whom the actor can bring back, the latest first: those taken away in the last thirty days whose
 * ground the actor wrote until then. Two that were put together are their coach's to take apart; a person
 * still has the one that was kept.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function listRemoved(tx: Transaction, actor: Actor): Promise<Removed[]> {
  const relations = relationsOfRole(actor.role);
  if (!may(actor, "write", { group: "ground", relations })) return [];
  const { rows } = await tx.execute<{
    candidacy_id: string;
    first_name: string | null;
    last_name: string | null;
    removed_at: string;
    merge_id: string | null;
  }>(sql`select * from actor_removed_people() order by removed_at desc, candidacy_id`);
  noteLook(
    rows.map((row) => row.candidacy_id),
    ["firstName", "identity"],
  );
  const mine = rows.filter((row) => row.merge_id === null || actor.role === "coach");
  const apart = await undoable(
    tx,
    mine.flatMap((row) => row.merge_id ?? []),
  );
  return mine.map((row) => {
    const at = new Date(row.removed_at);
    return {
      id: row.candidacy_id,
      reference: candidacyReference(row.candidacy_id),
      firstName: row.first_name,
      identity: row.last_name === null ? null : { lastName: row.last_name },
      since: dayInTheNetherlands(at),
      until: dayInTheNetherlands(new Date(at.getTime() + 30 * DAY)),
      mergeId: row.merge_id,
      keptFirst: row.merge_id !== null && !apart.has(row.merge_id),
    };
  });
}

/** Of which of these merges the one that was kept is there still, as whoever may undo them reads them. */
async function undoable(tx: Transaction, mergeIds: readonly string[]): Promise<Set<string>> {
  if (mergeIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: candidacyCorrection.id })
    .from(candidacyCorrection)
    .where(inArray(candidacyCorrection.id, [...mergeIds]));
  return new Set(rows.map(({ id }) => id));
}
