import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { relationsThatRead } from "../access/relations/mayReadSql.ts";
import type { Transaction } from "../platform/database/database.ts";
import { holdsPlain } from "../platform/lists/plain.ts";
import { type PeopleQuery, sortGroups } from "./candidacyList.ts";
import { referenceEnding } from "./candidacyReference.ts";
import {
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyTown,
  candidacyWishes,
} from "./groups/schema.ts";
import { firstKeys, peopleOrder, plainName, referenceOf, turned } from "./peopleOrder.ts";

/** Up to so many are looked up one by one, which is quicker than looking through everybody. */
export const FEW = 1000;

/** Which part of a list is asked; limit from 1, offset from 0. */
export type Slice = { limit: number; offset: number };

/** The tables of names as far as a role reads any, as one source of rows. */
function namesOf(actor: Actor): { source: SQL; id: SQL } | undefined {
  const reads = (group: CandidacyGroup) => relationsThatRead(actor, group).length > 0;
  const first = sql`${candidacyFirstName.candidacyId}`;
  const last = sql`${candidacyIdentity.candidacyId}`;
  const nobody = (table: typeof candidacyFirstName | typeof candidacyIdentity) =>
    sql`left join ${table} on false`;
  if (reads("firstName") && reads("identity")) {
    return {
      source: sql`${candidacyFirstName} full join ${candidacyIdentity} on ${first} = ${last}`,
      id: sql`coalesce(${first}, ${last})`,
    };
  }
  if (reads("firstName")) {
    return { source: sql`${candidacyFirstName} ${nobody(candidacyIdentity)}`, id: first };
  }
  if (reads("identity")) {
    return { source: sql`${candidacyIdentity} ${nobody(candidacyFirstName)}`, id: last };
  }
  return undefined;
}

/**
 * The candidacies that a search finds, as a query of ids: of names, towns and references, each read
 * where it stands under the row policies. Whoever uses them looks them up again as `find` does.
 *
 * @param q not empty
 * @param mine all candidacies of the actor, as a query of ids
 */
export function idsFound(actor: Actor, q: string, mine: SQL): SQL {
  const names = namesOf(actor);
  const ending = referenceEnding(q);
  const found = [
    names && sql`select ${names.id} as id from ${names.source} where ${holdsPlain(plainName, q)}`,
    relationsThatRead(actor, "town").length > 0 &&
      sql`select ${candidacyTown.candidacyId} as id from ${candidacyTown}
        where ${holdsPlain(candidacyTown.plain, q)}`,
    ending !== undefined &&
      sql`select mine.id from (${mine}) mine where ${referenceOf(sql`mine.id`)} = ${ending}`,
  ].filter((one) => one !== undefined && one !== false);
  if (found.length === 0) return sql`select null::uuid as id where false`;
  return sql`select id from (${sql.join(found, sql` union `)}) found`;
}

/**
 * One page of a long list by name, from the names alone: whoever has one comes before whoever has
 * none. Undefined when the page reaches beyond the names.
 */
export async function pageByName(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery,
  { limit, offset }: Slice,
): Promise<string[] | undefined> {
  const names = namesOf(actor);
  if (!names) return undefined;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select ${names.id} as id from ${names.source}
    order by ${sql.join(peopleOrder(query, names.id), sql`, `)} limit ${limit} offset ${offset}`);
  return rows.length === limit ? rows.map(({ id }) => id) : undefined;
}

const sortTables = {
  plaats: candidacyTown,
  uren: candidacyWishes,
  tot: candidacyGround,
  belastbaarheid: candidacyCapacity,
} as const;

/**
 * The first of a long list as one of its groups of fields puts them in order, with all who stand level
 * with the last, as a query of ids: among them is the page, whatever decides between equals.
 *
 * @param most up to which place of the list
 */
export function idsUpTo(
  actor: Actor,
  { sort, direction }: PeopleQuery,
  most: number,
): SQL | undefined {
  if (sort === "naam" || relationsThatRead(actor, sortGroups[sort]).length === 0) return undefined;
  const table = sortTables[sort];
  const keys = firstKeys[sort];
  return sql`select id from (
    select ${table.candidacyId} as id from ${table} where ${keys[0]!} is not null
    order by ${sql.join(
      keys.map((key) => turned(key, direction)),
      sql`, `,
    )} fetch first (${most}) rows with ties) first`;
}
