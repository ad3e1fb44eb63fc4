import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { poolImport } from "../schema.ts";

/** Why and how long data of everybody in a pool is held, and where they look for work. */
export type PoolGround = Pick<
  typeof poolImport.$inferInsert,
  "ground" | "track" | "purpose" | "heldFrom" | "heldUntil" | "homeRegionId"
>;

/**
 * Begins an import with what counts for everybody in it; the file comes next.
 *
 * @param ground as it was read and found right; the region is one where the coach's organisation works
 * @returns the import's id; undefined for whoever is no coach
 */
export async function beginImport(
  tx: Transaction,
  actor: Actor,
  ground: PoolGround,
): Promise<string | undefined> {
  if (actor.role !== "coach") return undefined;
  const id = newId();
  await tx.insert(poolImport).values({
    id,
    organisationId: actor.membership.organisation.id,
    accountId: actor.account,
    ...ground,
  });
  return id;
}
