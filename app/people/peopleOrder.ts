import { asc, desc, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { PeopleQuery, PeopleSort } from "./candidacyList.ts";
import {
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyTown,
  candidacyWishes,
} from "./groups/schema.ts";

/** Letters and nothing else say what comes first, whatever language the database was made in. */
const letters = (column: SQLWrapper) => sql`${column} collate "C"`;

/** Somebody's whole name as one would type it, of the tables of names. */
export const plainName = sql`concat_ws(' ', ${candidacyFirstName.plain}, ${candidacyIdentity.plain})`;

/** Dutch names stand under their first word with a capital: De Vries under the V. */
const byName = [letters(candidacyIdentity.sorted), letters(candidacyFirstName.plain)];

/** What each order begins with; by name, that is all of the name. */
export const firstKeys: Record<PeopleSort, SQL[]> = {
  naam: byName,
  plaats: [letters(candidacyTown.plain)],
  uren: [sql`${candidacyWishes.hoursMax}`],
  tot: [sql`${candidacyGround.heldUntil}`],
  belastbaarheid: [sql`${candidacyCapacity.sourceDay}`],
};

const furtherKeys: Partial<Record<PeopleSort, SQL[]>> = {
  uren: [sql`${candidacyWishes.hoursMin}`],
};

/** The neutral name in its own order: the bits that it is made of. */
export const referenceOf = (id: SQL): SQL => sql`right(${id}::text, 5)`;

/** What was asked for goes up or down; who has no such thing comes last either way. */
export const turned = (key: SQL, direction: PeopleQuery["direction"]): SQL =>
  sql`${direction === "desc" ? desc(key) : asc(key)} nulls last`;

/**
 * The whole order of a list of people. Whoever has no name here comes last, in the order of the
 * neutral names.
 *
 * @param id the column that holds the candidacy
 */
export function peopleOrder(
  { sort, direction }: Pick<PeopleQuery, "sort" | "direction">,
  id: SQL,
): SQL[] {
  const straight = (key: SQL) => sql`${key} nulls last`;
  const turn = (key: SQL) => turned(key, direction);
  const reference = referenceOf(id);
  if (sort === "naam") return [...byName, reference].map(turn).concat(id);
  const further = [...(furtherKeys[sort] ?? []), ...byName, reference];
  return [...firstKeys[sort].map(turn), ...further.map(straight), id];
}
