import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { regionsWorkedIn } from "../../access/relations/regionsWorkedIn.ts";
import { relationsTo } from "../../access/relations/relationsTo.ts";
import { region } from "../../access/regions/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import { type StoredGroup, storedGroups } from "../groups/groupTables.ts";
import { readGroup } from "../groups/readGroup.ts";
import { candidacy } from "../schema.ts";
import type { Groups } from "./step.ts";

/** What somebody who may write of a candidacy finds there. */
export type Intake = {
  at: CandidacyAt;
  /** The groups that the actor may write. */
  writes: ReadonlySet<StoredGroup>;
  /** What stands in those. */
  groups: Groups;
};

/**
 * What stands in the groups of a candidacy that the actor may write; undefined when they may write
 * none, or there is no such candidacy.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readIntake(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<Intake | undefined> {
  if (!isId(candidacyId)) return undefined;
  const relations = await relationsTo(tx, actor, candidacyId);
  const writes = storedGroups.filter((group) => may(actor, "write", { group, relations }));
  if (writes.length === 0) return undefined;
  const [row] = await tx
    .select({ organisationId: candidacy.organisationId, homeRegionId: candidacy.homeRegionId })
    .from(candidacy)
    .where(and(eq(candidacy.id, candidacyId), isNull(candidacy.removedAt)));
  if (!row) return undefined;
  const { organisationId, homeRegionId } = row;
  const groups: Record<string, unknown> = {
    ...(writes.includes("ground") && { homeRegionId }),
  };
  for (const group of writes) groups[group] = await readGroup(tx, candidacyId, group);
  return { at: { candidacyId, organisationId }, writes: new Set(writes), groups: groups as Groups };
}

/** A region that may be somebody's home region. */
export type HomeRegion = { id: string; name: string };

/** The regions where the actor's organisation works, by name: one of them is the home region of whom they take in. */
export function possibleRegions(tx: Transaction, actor: Actor): Promise<HomeRegion[]> {
  return tx
    .select({ id: region.id, name: region.name })
    .from(region)
    .where(sql`${region.id} in ${regionsWorkedIn(actor)}`)
    .orderBy(region.name);
}
