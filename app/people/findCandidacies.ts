import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { and, arrayContains, asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { about } from "../access/relations/about.ts";
import { mayReadSql } from "../access/relations/mayReadSql.ts";
import { relationsOfRole } from "../access/relations/relationsOfRole.ts";
import type { CandidacyRelation } from "../access/role.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { holds, plain } from "../platform/lists/plain.ts";
import { type PeopleQuery, type PeopleSort, sortGroups } from "./candidacyList.ts";
import { referenceEnding } from "./candidacyReference.ts";
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
/** Up to so many are looked up one by one, which is quicker than looking through everybody. */
const FEW = 1000;

/**
 * Which candidacies a list holds: the ids of one page of it in order, and how many there are in all.
 * Only what the question needs is looked at, row by row as far as the actor may read it.
 */
export async function findCandidacies(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery,
  page: { limit: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const kinds = relationsOfRole(actor.role);
  const mine = sql`select distinct r.candidacy_id as id
    from actor_related(${sql.param(kinds)}::text[]) r`;
  if (kinds.some((kind) => HELD_BY_MANY.includes(kind))) return find(tx, actor, query, page, mine);
  const { rows } = await tx.execute<{ id: string }>(sql`${mine} limit ${FEW + 1}`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { ids, total: 0 };
  if (ids.length > FEW) return find(tx, actor, query, page, mine);
  return about(tx, ids, () =>
    find(tx, actor, query, page, sql`select unnest(${sql.param(ids)}::uuid[]) as id`),
  );
}

async function find(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery,
  { limit, offset }: { limit: number; offset: number },
  mine: SQL,
): Promise<{ ids: string[]; total: number }> {
  const narrowed = and(searched(query.q), filtered(query.filters));
  const { rows } = await tx.execute<{ id: string; total: number }>(sql`
    with mine as materialized (${mine})
    select mine.id, ${narrowed ? sql`count(*) over ()` : sql`(select count(*) from mine)`}::int as total
    from mine ${joined(actor, neededBy(query))}
    ${narrowed ? sql`where ${narrowed}` : sql``}
    order by ${sql.join(ordered(query), sql`, `)} limit ${limit} offset ${offset}`);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** The groups of fields that a list is searched, narrowed and put in order by, and whether the home region. */
type Needed = { groups: ReadonlySet<CandidacyGroup>; home: boolean };

function neededBy({ q, sort, filters }: PeopleQuery): Needed {
  const groups: CandidacyGroup[] = ["firstName", "identity", sortGroups[sort]];
  if (q !== "") groups.push("town");
  if (filters.spoor) groups.push("ground");
  if (filters.taal || filters.vervoer) groups.push("wishes");
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

/** A group that is not needed, or may not be read, is joined as nothing: no order can tell of it. */
function joined(actor: Actor, { groups, home }: Needed): SQL {
  const ofGroups = Object.entries(tables).map(([name, table]) => {
    const group = name as keyof typeof tables;
    const may = groups.has(group) ? mayReadSql(actor, group, id) : sql`false`;
    return sql`left join ${table} on ${table.candidacyId} = mine.id and ${may}`;
  });
  const seesHome = or(mayReadSql(actor, "ground", id), mayReadSql(actor, "wishes", id));
  const ofHome = home
    ? sql`left join ${candidacy} on ${candidacy.id} = mine.id
        left join ${region} on ${region.id} = ${candidacy.homeRegionId} and ${seesHome}`
    : sql``;
  return sql.join([...ofGroups, ofHome], sql` `);
}

const fullName = sql`concat_ws(' ', ${candidacyFirstName.firstName}, ${candidacyIdentity.lastName})`;

function searched(q: string): SQL | undefined {
  if (q === "") return undefined;
  const ending = referenceEnding(q);
  return or(
    holds(fullName, q),
    holds(candidacyTown.town, q),
    ending === undefined ? undefined : eq(reference, ending),
  );
}

function filtered(filters: PeopleQuery["filters"]): SQL | undefined {
  const { regio, spoor, taal, vervoer } = filters;
  const enough = taal && languageLevels.slice(languageLevels.findIndex((level) => level === taal));
  return and(
    regio ? eq(region.slug, regio) : undefined,
    spoor ? sql`${candidacyGround.track} = ${spoor}` : undefined,
    enough ? inArray(candidacyWishes.speaking, [...enough]) : undefined,
    vervoer ? arrayContains(candidacyWishes.modes, [vervoer]) : undefined,
  );
}

/** Dutch names are sorted by their first word with a capital: De Vries under the V. */
const lastNameSorted = sql`regexp_replace(${plain(candidacyIdentity.lastName)},
  '^((van|von|de|den|der|het|''t|te|ten|ter|el|al|la|le|in|op|aan|uit|du|da|dos)\\s+)+', '')`;

const byName = [lastNameSorted, plain(candidacyFirstName.firstName)];

const sorts: Record<PeopleSort, SQL[]> = {
  naam: byName,
  plaats: [plain(candidacyTown.town), ...byName],
  uren: [sql`${candidacyWishes.hoursMax}`, sql`${candidacyWishes.hoursMin}`, ...byName],
  tot: [sql`${candidacyGround.heldUntil}`, ...byName],
  belastbaarheid: [sql`${candidacyCapacity.sourceDay}`, ...byName],
};

/** The neutral name in its own order: the bits that it is made of. */
const reference = sql`right(mine.id::text, 5)`;

/** Whoever has no name here comes last, in the order of the neutral names. */
function ordered({ sort, direction }: PeopleQuery): SQL[] {
  const turn = (key: SQL) => sql`${direction === "desc" ? desc(key) : asc(key)} nulls last`;
  const straight = (key: SQL) => sql`${key} nulls last`;
  if (sort === "naam") return [...byName, reference].map(turn).concat(sql`mine.id`);
  const [first, ...rest] = sorts[sort];
  return [turn(first!), ...[...rest, reference].map(straight), sql`mine.id`];
}
