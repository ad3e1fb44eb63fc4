import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { isId } from "../../platform/ids.ts";
import { noteStanding } from "../audit/occasion.ts";
import type { CandidacyRelation } from "../role.ts";
import { relation } from "./schema.ts";
import { about } from "./about.ts";
import { relationsOfRole } from "./relationsOfRole.ts";

/** How the actor stands to one candidacy, and what that relation names. */
export type ActorRelation = {
  candidacyId: string;
  kind: CandidacyRelation;
  /** The opening that somebody is put forward for or works at. */
  openingId: string | null;
  /** The tasks put forward or agreed. */
  packageTasks: string[] | null;
  /** `YYYY-MM-DD` */
  since: string;
};

/** What narrows the question. */
export type RelationChoice = {
  candidacyIds?: readonly string[];
  kinds?: readonly CandidacyRelation[];
};

/**
 * The relations of the actor that hold today and mean something for the role they act in, the
 * oldest first. A relation is held by the account, by its organisation, or by a region it works in.
 * To a text of an address that is no identifier nobody stands in any.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function myRelations(
  tx: Transaction,
  actor: Actor,
  { candidacyIds, kinds }: RelationChoice = {},
): Promise<ActorRelation[]> {
  const meant = relationsOfRole(actor.role).filter((kind) => !kinds || kinds.includes(kind));
  const asked = candidacyIds?.filter(isId);
  if (meant.length === 0 || asked?.length === 0) return [];
  const rows = await readAbout(tx, actor, meant, asked);
  noteStanding(rows);
  return rows.map((row) => ({ ...row, kind: row.kind as CandidacyRelation }));
}

/** Up to how many people are named in the question itself, so that their rows are looked up one by one. */
const FEW = 100;

/**
 * The whole is narrowed by whom the transaction is about, and what is left picked out here: a list of a
 * thousand in the question is gone through anew for each relation, half a second in all. A few are
 * named in it: otherwise the one person of a page is picked out of all of a region.
 */
async function readAbout(
  tx: Transaction,
  actor: Actor,
  kinds: CandidacyRelation[],
  candidacyIds: readonly string[] | undefined,
) {
  if (!candidacyIds) return read(tx, actor, kinds);
  const asked = new Set(candidacyIds);
  const all = await about(tx, candidacyIds, () =>
    read(tx, actor, kinds, candidacyIds.length > FEW ? undefined : candidacyIds),
  );
  return all.filter(({ candidacyId }) => asked.has(candidacyId));
}

function read(tx: Transaction, actor: Actor, kinds: CandidacyRelation[], few?: readonly string[]) {
  return tx
    .select({
      candidacyId: relation.candidacyId,
      kind: relation.kind,
      openingId: relation.openingId,
      packageTasks: relation.packageTasks,
      since: relation.since,
    })
    .from(relation)
    .where(
      and(
        inArray(relation.kind, kinds),
        few && inArray(relation.candidacyId, [...few]),
        or(
          eq(relation.accountId, actor.account),
          eq(relation.holderId, actor.membership.organisation.id),
          sql`${relation.regionId} in (select actor_regions())`,
        ),
        // The database's own word on who stands how today, so that both locks read one calendar.
        sql`(${relation.candidacyId}, ${relation.kind}) in (select r.candidacy_id, r.kind from actor_related(${sql.param(kinds)}::text[]) r)`,
        sql`${relation.since} <= current_date`,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(relation.since), asc(relation.id));
}
