import type { Actor } from "../access/actor.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { PAGE_SIZE, pageCount, readListQuery } from "../platform/lists/listQuery.ts";
import { actionListShape, type ActionQuery, type Found, type SeenAction } from "./actionList.ts";
import { countActions, findActions } from "./actionStore.ts";

/** One page of next actions, and how many there are in all. */
export type ActionList = { query: ActionQuery; rows: SeenAction[]; total: number };

/**
 * Lists the next actions that an address asks for: those that wait for the actor, those that are
 * late, those that wait for others, and those that were done in the last ninety days.
 *
 * @param found the texts and the people that answer to the address's search words
 * @param limit rows of a page; the usual number when left out
 */
export async function listActions(
  tx: Transaction,
  actor: Actor,
  address: URLSearchParams,
  found: Found = { whats: [], candidacyIds: [] },
  limit = PAGE_SIZE,
): Promise<ActionList> {
  const asked = readListQuery(address, actionListShape);
  const today = dayInTheNetherlands();
  const total = await countActions(tx, actor, asked, found, today);
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const offset = (query.page - 1) * PAGE_SIZE;
  const rows = await findActions(tx, actor, query, found, today, { limit, offset });
  return { query, rows, total };
}
