import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { and, arrayContains, asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { standsIn } from "../access/relations/mayReadSql.ts";
import { relationsOfRole } from "../access/relations/relationsOfRole.ts";
import { region } from "../access/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { type Page, PAGE_SIZE } from "../platform/lists/listQuery.ts";
import type { PeopleQuery, PeopleSort } from "./candidacyList.ts";
import { referenceEnding } from "./candidacyReference.ts";
import {
  candidacy,
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyTown,
  candidacyWishes,
} from "./schema.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";
import { seenRows } from "./seenRows.ts";
import { withRelations } from "./withRelations.ts";
import { holds, plain } from "../platform/lists/plain.ts";

/** What can be asked of people without an address: nothing, for the first ones of all. */
export const everybody: PeopleQuery = {
  q: "",
  sort: "naam",
  direction: "asc",
  page: 1,
  filters: {},
  ignored: [],
};

/**
 * The candidacies that the actor stands in a relation to today, as the actor may see them.
 *
 * Search, filters and order use only what may be seen row by row: who searches a name that they may
 * not read finds nothing, and the count says so too.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param limit rows of a page; from 1
 */
export async function listCandidacies(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery = everybody,
  limit = PAGE_SIZE,
): Promise<Page<SeenCandidacy>> {
  const rows = await seenRows(tx, actor)
    .where(
      and(
        standsIn(candidacy.id, relationsOfRole(actor.role)),
        searched(query.q),
        filtered(query.filters),
      ),
    )
    .orderBy(...ordered(query))
    .limit(limit)
    .offset((query.page - 1) * limit);
  if (rows.length === 0 && query.page > 1) {
    // Past the last page nothing says how long the list is.
    const { total } = await listCandidacies(tx, actor, { ...query, page: 1 }, 1);
    return { rows: [], total };
  }
  return { rows: await withRelations(tx, actor, rows), total: rows[0]?.total ?? 0 };
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
const reference = sql`right(${candidacy.id}::text, 5)`;

/** Whoever has no name here comes last, in the order of the neutral names. */
function ordered({ sort, direction }: PeopleQuery): SQL[] {
  const turn = (key: SQL) => sql`${direction === "desc" ? desc(key) : asc(key)} nulls last`;
  const straight = (key: SQL) => sql`${key} nulls last`;
  if (sort === "naam") return [...byName, reference].map(turn).concat(asc(candidacy.id));
  const [first, ...rest] = sorts[sort];
  return [turn(first!), ...[...rest, reference].map(straight), asc(candidacy.id)];
}
