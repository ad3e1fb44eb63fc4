import type { Actor } from "../access/actor.ts";
import { may } from "../access/policy/may.ts";
import { relationsTo } from "../access/relations/relationsTo.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { GroupValues } from "./groups/groupTables.ts";
import { readGroup } from "./groups/readGroup.ts";

/** What makes work hard to begin, and who helps with it. */
export type Barriers = GroupValues["barriers"];

/**
 * What somebody wanted told of what makes work hard to begin: for the person, their coach, and the
 * counter when the person wants that; undefined for everybody else, and when nothing was told.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readBarriers(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<Barriers | undefined> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (!may(actor, "read", { group: "barriers", relations })) return undefined;
  const barriers = await readGroup(tx, candidacyId, "barriers");
  const forWriters = may(actor, "write", { group: "barriers", relations });
  return forWriters || barriers?.shown ? barriers : undefined;
}
