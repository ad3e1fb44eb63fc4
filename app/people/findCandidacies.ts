import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { and, arrayContains, asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { mayReadSql, standsIn } from "../access/relations/mayReadSql.ts";
import { relationsOfRole } from "../access/relations/relationsOfRole.ts";
import { region } from "../access/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { holds, plain } from "../platform/lists/plain.ts";
import { type PeopleQuery, type PeopleSort, sortGroups } from "./candidacyList.ts";
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

/**
 * Which candidacies a list holds: the ids of one page of it in order, and how many there are in all.
 * Only what the question needs is looked at, row by row as far as the actor may read it.
 */
export async function findCandidacies(
  tx: Transaction,
  actor: Actor,
  query: PeopleQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const rows = await joined(tx, actor, neededBy(query))
    .where(
      and(
        standsIn(candidacy.id, relationsOfRole(actor.role)),
        searched(query.q),
        filtered(query.filters),
      ),
    )
    .orderBy(...ordered(query))
    .limit(limit)
    .offset(offset);
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

function joined(tx: Transaction, actor: Actor, { groups, home }: Needed) {
  const needs = (group: CandidacyGroup) =>
    groups.has(group) ? mayReadSql(actor, group, candidacy.id) : sql`false`;
  return tx
    .select({ id: candidacy.id, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(candidacy)
    .leftJoin(
      candidacyFirstName,
      and(eq(candidacyFirstName.candidacyId, candidacy.id), needs("firstName")),
    )
    .leftJoin(
      candidacyIdentity,
      and(eq(candidacyIdentity.candidacyId, candidacy.id), needs("identity")),
    )
    .leftJoin(candidacyTown, and(eq(candidacyTown.candidacyId, candidacy.id), needs("town")))
    .leftJoin(candidacyWishes, and(eq(candidacyWishes.candidacyId, candidacy.id), needs("wishes")))
    .leftJoin(
      candidacyCapacity,
      and(eq(candidacyCapacity.candidacyId, candidacy.id), needs("capacity")),
    )
    .leftJoin(candidacyGround, and(eq(candidacyGround.candidacyId, candidacy.id), needs("ground")))
    .leftJoin(
      region,
      home
        ? and(
            eq(region.id, candidacy.homeRegionId),
            or(
              mayReadSql(actor, "ground", candidacy.id),
              mayReadSql(actor, "wishes", candidacy.id),
            ),
          )
        : sql`false`,
    )
    .$dynamic();
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
