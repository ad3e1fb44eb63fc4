import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { type Page, PAGE_SIZE } from "../platform/lists/listQuery.ts";
import type { PeopleQuery } from "./candidacyList.ts";
import { findCandidacies } from "./findCandidacies.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";
import { seenRows } from "./seenRows.ts";
import { withRelations } from "./withRelations.ts";

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
  const offset = (query.page - 1) * limit;
  const { ids, total } = await findCandidacies(tx, actor, query, { limit, offset });
  if (ids.length === 0 && query.page > 1) {
    // Past the last page nothing says how long the list is.
    const first = await findCandidacies(tx, actor, query, { limit: 1, offset: 0 });
    return { rows: [], total: first.total };
  }
  const rows = new Map((await seenRows(tx, actor, ids)).map((row) => [row.id, row]));
  const inOrder = ids.flatMap((id) => rows.get(id) ?? []);
  return { rows: await withRelations(tx, actor, inOrder), total };
}
