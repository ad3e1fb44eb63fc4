import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { and, arrayContains, eq, inArray, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { about } from "../access/relations/about.ts";
import { mayReadSql } from "../access/relations/mayReadSql.ts";
import { relationsOfRole } from "../access/relations/relationsOfRole.ts";
import type { CandidacyRelation } from "../access/role.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { holdsPlain } from "../platform/lists/plain.ts";
import { type PeopleQuery, sortGroups } from "./candidacyList.ts";
import { referenceEnding } from "./candidacyReference.ts";
import { completeSql, groupsOfComplete } from "./intake/completeSql.ts";
import { FEW, idsFound, idsUpTo, pageByName, type Slice } from "./findOfMany.ts";
import { peopleOrder, plainName, referenceOf } from "./peopleOrder.ts";
import { candidacy } from "./schema.ts";
import {
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyTown,
  candidacyWishes,
} from "./groups/schema.ts";

/** Relations that a region or an organisation holds: of those there may be tens of thousands. */
const HELD_BY_MANY: readonly CandidacyRelation[] = ["shown", "identified", "employs"];

type Found = { ids: string[]; total: number };

/**
 * Which candidacies a list holds: the ids of one page of it in order, and how many there are in all.
 * Only what the question needs is looked at, row by row as far as the actor may read it.
 */
export async function findCandidacies(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery,
  page: Slice,
): Promise<Found> {
  const kinds = relationsOfRole(actor.role);
  const mine = sql`select distinct r.candidacy_id as id
    from actor_related(${sql.param(kinds)}::text[]) r`;
  const among = (ids: string[]) =>
    about(tx, ids, () =>
      find(tx, actor, query, page, sql`select unnest(${sql.param(ids)}::uuid[]) as id`, ids),
    );
  if (kinds.some((kind) => HELD_BY_MANY.includes(kind))) {
    const short = await shortWay(tx, actor, query, page, mine, among);
    return short ?? find(tx, actor, query, page, mine);
  }
  const ids = await few(tx, mine);
  if (ids === undefined) return find(tx, actor, query, page, mine);
  return ids.length === 0 ? { ids, total: 0 } : among(ids);
}

/**
 * The page of a long list without looking through everybody: by what a search finds, or by what the
 * list is put in order by. Undefined where there is no such way.
 */
async function shortWay(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery,
  page: Slice,
  mine: SQL,
  among: (ids: string[]) => Promise<Found>,
): Promise<Found | undefined> {
  if (query.q !== "") {
    const ids = await few(tx, idsFound(actor, query.q, mine));
    return ids?.length === 0 ? { ids, total: 0 } : ids && among(ids);
  }
  if (Object.keys(query.filters).length > 0 || page.limit > FEW) return undefined;
  const ids =
    query.sort === "naam"
      ? await pageByName(tx, actor, query, page)
      : await pageByKey(tx, actor, query, page, among);
  if (ids === undefined) return undefined;
  const { rows } = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from (${mine}) mine`,
  );
  return { ids, total: rows[0]!.total };
}

async function pageByKey(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery,
  { limit, offset }: Slice,
  among: (ids: string[]) => Promise<Found>,
): Promise<string[] | undefined> {
  const most = offset + limit;
  const first = most > FEW ? undefined : idsUpTo(actor, query, most);
  const ids = first && (await few(tx, first));
  return ids && ids.length >= most ? (await among(ids)).ids : undefined;
}

/** The ids of a query when they are few. */
async function few(tx: Transaction, ids: SQL): Promise<string[] | undefined> {
  const { rows } = await tx.execute<{ id: string }>(sql`${ids} limit ${FEW + 1}`);
  return rows.length > FEW ? undefined : rows.map(({ id }) => id);
}

async function find(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery,
  { limit, offset }: Slice,
  mine: SQL,
  ids?: readonly string[],
): Promise<Found> {
  const narrowed = and(searched(query.q), filtered(query.filters));
  const { rows } = await tx.execute<{ id: string; total: number }>(sql`
    with mine as materialized (${mine})
    select mine.id, ${narrowed ? sql`count(*) over ()` : sql`(select count(*) from mine)`}::int as total
    from mine ${joined(actor, neededBy(query), ids)}
    ${narrowed ? sql`where ${narrowed}` : sql``}
    order by ${sql.join(peopleOrder(query, id), sql`, `)} limit ${limit} offset ${offset}`);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** The groups of fields that a list is searched, narrowed and put in order by, and whether the home region. */
type Needed = { groups: ReadonlySet<CandidacyGroup>; home: boolean };

function neededBy({ q, sort, filters }: PeopleQuery): Needed {
  const groups: CandidacyGroup[] = ["firstName", "identity", sortGroups[sort]];
  if (q !== "") groups.push("town");
  if (filters.spoor) groups.push("ground");
  if (filters.taal || filters.vervoer) groups.push("wishes");
  if (filters.gegevens) groups.push(...groupsOfComplete);
  return { groups: new Set(groups), home: filters.regio !== undefined };
}

const id = sql`mine.id`;
const tables = {
  firstName: candidacyFirstName,
  identity: candidacyIdentity,
  town: candidacyTown,
  wishes: candidacyWishes,
  capacity: candidacyCapacity,
  ground: candidacyGround,
} as const;

/**
 * A group that is not needed, or may not be read, is joined as nothing: no order can tell of it.
 *
 * @param ids whom it is about, when they are few: they are then looked up and not looked through for
 */
function joined(actor: Actor, { groups, home }: Needed, ids?: readonly string[]): SQL {
  const among = (column: SQLWrapper) =>
    ids ? sql`and ${column} = any(${sql.param([...ids])}::uuid[])` : sql``;
  const ofGroups = Object.entries(tables).map(([name, table]) => {
    const group = name as keyof typeof tables;
    const may = groups.has(group) ? mayReadSql(actor, group, id) : sql`false`;
    return sql`left join ${table} on ${table.candidacyId} = mine.id and ${may} ${among(table.candidacyId)}`;
  });
  const seesHome = or(mayReadSql(actor, "ground", id), mayReadSql(actor, "wishes", id));
  const ofHome = home
    ? sql`left join ${candidacy} on ${candidacy.id} = mine.id ${among(candidacy.id)}
        left join ${region} on ${region.id} = ${candidacy.homeRegionId} and ${seesHome}`
    : sql``;
  return sql.join([...ofGroups, ofHome], sql` `);
}

function searched(q: string): SQL | undefined {
  if (q === "") return undefined;
  const ending = referenceEnding(q);
  return or(
    holdsPlain(plainName, q),
    holdsPlain(candidacyTown.plain, q),
    ending === undefined ? undefined : eq(referenceOf(id), ending),
  );
}

function filtered(filters: PeopleQuery["filters"]): SQL | undefined {
  const { regio, spoor, taal, vervoer, gegevens } = filters;
  const enough = taal && languageLevels.slice(languageLevels.findIndex((level) => level === taal));
  return and(
    regio ? eq(region.slug, regio) : undefined,
    spoor ? sql`${candidacyGround.track} = ${spoor}` : undefined,
    enough ? inArray(candidacyWishes.speaking, [...enough]) : undefined,
    vervoer ? arrayContains(candidacyWishes.modes, [vervoer]) : undefined,
    gegevens === "complete" ? completeSql() : undefined,
    gegevens === "incomplete" ? sql`not ${completeSql()}` : undefined,
  );
}
