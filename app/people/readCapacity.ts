import type { Capacity } from "@overstap/engine/region/regionFile.ts";
import { eq } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/policy/may.ts";
import { relationsTo } from "../access/relations/relationsTo.ts";
import type { Transaction } from "../platform/database/database.ts";
import { candidacyCapacity } from "./schema.ts";
import type { CapacitySource } from "./seenCandidacy.ts";

/** What somebody can bear, and who says so. Health data. */
export type SeenCapacity = CapacitySource & { grades: Capacity["grades"] };

/**
 * What somebody can bear, for the few who may read it; undefined for everybody else, and when
 * nothing was recorded.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readCapacity(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<SeenCapacity | undefined> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (!may(actor, "read", { group: "capacity", relations })) return undefined;
  const [row] = await tx
    .select({
      list: candidacyCapacity.list,
      basis: candidacyCapacity.basis,
      grades: candidacyCapacity.grades,
      sourceKind: candidacyCapacity.sourceKind,
      sourceBy: candidacyCapacity.sourceBy,
      sourceDay: candidacyCapacity.sourceDay,
    })
    .from(candidacyCapacity)
    .where(eq(candidacyCapacity.candidacyId, candidacyId));
  return row;
}
