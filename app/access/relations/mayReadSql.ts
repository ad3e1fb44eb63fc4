import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Actor } from "../actor.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { may } from "../policy/may.ts";
import type { CandidacyRelation } from "../role.ts";
import { relationsOfRole } from "./relationsOfRole.ts";

/** The relations in which the actor's role may read a group of fields; empty when in none. */
export function relationsThatRead(
  actor: Pick<Actor, "role">,
  group: CandidacyGroup,
): CandidacyRelation[] {
  return relationsOfRole(actor.role).filter((kind) =>
    may(actor, "read", { group, relations: [kind] }),
  );
}

/** A condition: the actor stands today in one of these relations to the candidacy. */
function standsIn(candidacyId: SQLWrapper, kinds: readonly CandidacyRelation[]): SQL<boolean> {
  if (kinds.length === 0) return sql<boolean>`false`;
  return sql<boolean>`${candidacyId} in (select r.candidacy_id from actor_related(${sql.param([...kinds])}::text[]) r)`;
}

/** `may` write a group, as a condition of a query, candidacy by candidacy. */
export function mayWriteSql(
  actor: Pick<Actor, "role">,
  group: CandidacyGroup,
  candidacyId: SQLWrapper,
): SQL<boolean> {
  const kinds = relationsOfRole(actor.role).filter((kind) =>
    may(actor, "write", { group, relations: [kind] }),
  );
  return standsIn(candidacyId, kinds);
}

/**
 * `may` as a condition of a query, candidacy by candidacy: for lists, which search, sort and count
 * before anybody can be asked. Where it does not hold, a query must neither give the group nor
 * search, sort or count by it.
 */
export function mayReadSql(
  actor: Pick<Actor, "role">,
  group: CandidacyGroup,
  candidacyId: SQLWrapper,
): SQL<boolean> {
  return standsIn(candidacyId, relationsThatRead(actor, group));
}
