import type { Transaction } from "../platform/database/database.ts";
import { PAGE_SIZE, pageCount, readListQuery } from "../platform/lists/listQuery.ts";
import type { Actor } from "./actor.ts";
import {
  type AccountFilter,
  type AccountQuery,
  type AccountRow,
  type AccountSort,
  countAccounts,
  findAccounts,
} from "./accountStore.ts";
import { roles } from "./role.ts";

/** One page of the accounts of an administrator's own organisation. */
export type AccountList = { query: AccountQuery; rows: AccountRow[]; total: number };

/**
 * Lists who acts in which role at the administrator's own organisation, as the address asks; for
 * anybody else nothing. It says nothing of candidacies: that role opens none.
 *
 * @param most how many rows; a page when left out
 */
export async function listAccounts(
  tx: Transaction,
  actor: Actor,
  address: URLSearchParams,
  most = PAGE_SIZE,
): Promise<AccountList> {
  const asked = readListQuery<AccountSort, AccountFilter>(address, {
    sorts: ["naam", "email", "rol", "sinds"],
    filters: { rol: roles },
  });
  if (actor.role !== "administrator") return { query: asked, rows: [], total: 0 };
  const own = actor.membership.organisation.id;
  const total = await countAccounts(tx, asked, own);
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const rows = await findAccounts(tx, query, own, {
    limit: most,
    offset: most === PAGE_SIZE ? (query.page - 1) * PAGE_SIZE : 0,
  });
  return { query, rows, total };
}
