import { and, asc, count, desc, eq, or, type SQL } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { type ListQuery } from "../platform/lists/listQuery.ts";
import { account } from "./signIn/schema.ts";
import { membership } from "./members/schema.ts";
import { region } from "./regions/schema.ts";
import { holds, plain } from "../platform/lists/plain.ts";

/** How a list of accounts is sorted and narrowed; the words stand in the address. */
export type AccountSort = "naam" | "email" | "rol" | "sinds";
export type AccountFilter = "rol";
export type AccountQuery = ListQuery<AccountSort, AccountFilter>;

/** One membership of an organisation, with the account that has it. */
export type AccountRow = {
  id: string;
  accountId: string;
  name: string;
  email: string;
  role: string;
  /** The region a coordinator answers for. */
  region: string | null;
  since: string;
  until: string | null;
  demonstration: boolean;
};

const matching = (query: AccountQuery, organisationId: string): SQL | undefined =>
  and(
    eq(membership.organisationId, organisationId),
    query.q ? or(holds(account.name, query.q), holds(account.email, query.q)) : undefined,
    query.filters.rol ? eq(membership.role, query.filters.rol) : undefined,
  );

/** The memberships of one organisation from `offset` on. */
export async function findAccounts(
  tx: Transaction,
  query: AccountQuery,
  organisationId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<AccountRow[]> {
  const way = query.direction === "asc" ? asc : desc;
  const byName = plain(account.name);
  const by = {
    naam: [way(byName)],
    email: [way(plain(account.email))],
    rol: [way(membership.role), asc(byName)],
    sinds: [way(membership.since), asc(byName)],
  }[query.sort];
  return tx
    .select({
      id: membership.id,
      accountId: membership.accountId,
      name: account.name,
      email: account.email,
      role: membership.role,
      region: region.name,
      since: membership.since,
      until: membership.until,
      demonstration: account.demonstration,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(region, eq(region.id, membership.regionId))
    .where(matching(query, organisationId))
    .orderBy(...by, asc(membership.id))
    .limit(limit)
    .offset(offset);
}

/** How many memberships a query finds. */
export async function countAccounts(
  tx: Transaction,
  query: AccountQuery,
  organisationId: string,
): Promise<number> {
  const [found] = await tx
    .select({ total: count() })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(matching(query, organisationId));
  return found?.total ?? 0;
}
