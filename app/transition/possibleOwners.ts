import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { membership } from "../access/members/schema.ts";
import { organisation } from "../access/organisations/schema.ts";
import type { Role } from "../access/role.ts";
import { account } from "../access/signIn/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { KnownCase } from "./knownCase.ts";

/** Somebody to whom a case can be handed over. */
export type PossibleOwner = {
  account: string;
  name: string;
  role: Extract<Role, "coach" | "coordinator">;
  organisation: string;
};

const MOST = 200;

/**
 * To whom the owner can hand a case over: other coaches of the own organisation, and the coordinator of
 * the case. Whoever is named takes it on only by accepting it.
 */
export async function possibleOwners(
  tx: Transaction,
  actor: Actor,
  known: KnownCase,
): Promise<PossibleOwner[]> {
  const rows = await tx
    .select({
      account: account.id,
      name: account.name,
      role: membership.role,
      organisation: organisation.name,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(
      and(
        inArray(membership.role, ["coach", "coordinator"]),
        sql`${membership.since} <= current_date`,
        sql`(${membership.until} is null or ${membership.until} >= current_date)`,
        or(
          eq(membership.organisationId, actor.membership.organisation.id),
          sql`${membership.accountId} is not distinct from ${known.coordinatorId}::uuid`,
        ),
        sql`${membership.accountId} <> ${known.state.owner}::uuid`,
      ),
    )
    .orderBy(asc(account.name), asc(account.id))
    .limit(MOST);
  const seen = new Set<string>();
  return rows.flatMap(({ role, ...row }) => {
    if (seen.has(row.account)) return [];
    seen.add(row.account);
    return [{ ...row, role: role as PossibleOwner["role"] }];
  });
}
