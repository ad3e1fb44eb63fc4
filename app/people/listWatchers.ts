import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { noteLook } from "../access/audit/occasion.ts";
import { candidacyPolicy } from "../access/policy/policy.ts";
import { may } from "../access/policy/may.ts";
import { about } from "../access/relations/about.ts";
import { relationsTo } from "../access/relations/relationsTo.ts";
import { type CandidacyRelation, candidacyRelations, type Role } from "../access/role.ts";
import { account } from "../access/signIn/schema.ts";
import { membership } from "../access/members/schema.ts";
import { organisation } from "../access/organisations/schema.ts";
import { region } from "../access/regions/schema.ts";
import { relation } from "../access/relations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";

/** Somebody who sees something of a candidacy: a person, an organisation, or a region. */
export type Watcher = {
  /** Identifier of the relation. */
  id: string;
  kind: CandidacyRelation;
  /** Who looks with this relation. */
  role: Role;
  /** Somebody with an account, and how to reach them; null for an organisation or a region. */
  person: { name: string; email: string } | null;
  /** The organisation that holds the relation; null for a person or a region. */
  organisation: string | null;
  region: string | null;
  /** Identifiers of the account or organisation that holds the relation. */
  accountId: string | null;
  holderId: string | null;
  /** `YYYY-MM-DD` */
  since: string;
};

const guiding: readonly CandidacyRelation[] = ["assigned", "employs", "shown", "identified"];

/**
 * Who sees this candidacy today, besides the person: for whoever may read the legal ground and the
 * grants. Empty for everybody else. Those who guide come first. Whoever may not read a package, a
 * present employer, sees only who guides and where somebody is shown (docs/visibility.md).
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function listWatchers(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<Watcher[]> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (!may(actor, "read", { group: "ground", relations })) return [];
  const seesAll = may(actor, "read", { group: "packageTasks", relations });
  noteLook([candidacyId], ["ground"]);
  const rows = await about(tx, [candidacyId], () => watchers(tx, candidacyId, seesAll));
  return rows.map((row) => {
    const kind = row.kind as CandidacyRelation;
    return { ...row, kind, role: roleOf(kind) };
  });
}

function watchers(tx: Transaction, candidacyId: string, seesAll: boolean) {
  return tx
    .select({
      id: relation.id,
      kind: relation.kind,
      person: { name: account.name, email: account.email },
      organisation: sql<string | null>`coalesce(${organisation.name}, ${organisationOfAccount()})`,
      region: region.name,
      accountId: relation.accountId,
      holderId: relation.holderId,
      since: relation.since,
    })
    .from(relation)
    .leftJoin(account, eq(account.id, relation.accountId))
    .leftJoin(organisation, eq(organisation.id, relation.holderId))
    .leftJoin(region, eq(region.id, relation.regionId))
    .where(
      and(
        eq(relation.candidacyId, candidacyId),
        ne(relation.kind, "own"),
        inArray(relation.kind, [...(seesAll ? candidacyRelations : guiding)]),
        sql`${relation.since} <= current_date`,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    )
    .orderBy(
      sql`array_position(${sql.raw(`array[${candidacyRelations.map((one) => `'${one}'`).join(",")}]`)}, ${relation.kind})`,
      asc(relation.since),
      asc(relation.id),
    );
}

/** The organisation from which an account holds a relation of this kind: a coach's, a doctor's. */
function organisationOfAccount() {
  const role = sql.join(
    [
      sql`case ${relation.kind}`,
      ...candidacyRelations.map((kind) => sql`when ${kind} then ${roleOf(kind)}`),
      sql`end`,
    ],
    sql` `,
  );
  return sql`(select o.name from ${membership} m join ${organisation} o on o.id = m.organisation_id
    where m.account_id = ${relation.accountId} and m.role = ${role}
      and m.since <= current_date and (m.until is null or m.until >= current_date)
    order by m.since limit 1)`;
}

/** The role that a relation is meant for: each kind serves one. */
function roleOf(kind: CandidacyRelation): Role {
  return candidacyPolicy.find(({ relation: one }) => one === kind)!.role;
}
