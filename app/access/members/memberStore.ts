import { and, eq, isNull, lte, ne, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import { account } from "../signIn/schema.ts";
import { membership } from "./schema.ts";
import { region } from "../regions/schema.ts";

/** One membership as an administrator of its organisation sees it. */
export type Member = {
  id: string;
  accountId: string;
  name: string;
  email: string;
  role: string;
  region: { id: string; name: string } | null;
  since: string;
  /** The last day, `YYYY-MM-DD`; null while there is none. */
  until: string | null;
  version: number;
  /** Whether the account belongs to the demonstration. */
  demonstration: boolean;
};

/** A membership of the administrator's own organisation; undefined when there is none for the actor. */
export async function findMember(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Member | undefined> {
  if (actor.role !== "administrator" || !isId(id)) return undefined;
  const [found] = await tx
    .select({
      id: membership.id,
      accountId: membership.accountId,
      name: account.name,
      email: account.email,
      role: membership.role,
      region: { id: region.id, name: region.name },
      since: membership.since,
      until: membership.until,
      version: membership.version,
      demonstration: account.demonstration,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(region, eq(region.id, membership.regionId))
    .where(
      and(eq(membership.id, id), eq(membership.organisationId, actor.membership.organisation.id)),
    );
  return found;
}

/** Whether somebody else administers the organisation, without an end. */
export async function hasOtherAdministrator(
  tx: Transaction,
  actor: Actor,
  but: string,
): Promise<boolean> {
  const found = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.organisationId, actor.membership.organisation.id),
        eq(membership.role, "administrator"),
        isNull(membership.until),
        lte(membership.since, sql`current_date`),
        ne(membership.id, but),
      ),
    )
    .limit(1);
  return found.length > 0;
}
