import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { ActingMembership } from "../actor.ts";
import { type Role, roles } from "../role.ts";
import { account } from "./schema.ts";
import { membership } from "../members/schema.ts";
import { organisation } from "../organisations/schema.ts";
import { region } from "../regions/schema.ts";

/**
 * The memberships that an account can act from on a day, the oldest first.
 *
 * @param tx of the role that sees accounts only
 * @param today `YYYY-MM-DD`
 */
export async function membershipsOf(
  tx: Transaction,
  accountId: string,
  today: string,
): Promise<ActingMembership[]> {
  const rows = await tx
    .select({
      id: membership.id,
      role: membership.role,
      organisationId: organisation.id,
      organisationName: organisation.name,
      regionId: region.id,
      regionSlug: region.slug,
      regionName: region.name,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .leftJoin(region, eq(region.id, membership.regionId))
    .where(
      and(
        eq(membership.accountId, accountId),
        lte(membership.since, today),
        or(isNull(membership.until), gte(membership.until, today)),
      ),
    )
    .orderBy(asc(membership.recordedAt), asc(membership.id));
  return rows
    .filter((row) => (roles as readonly string[]).includes(row.role))
    .map((row) => ({
      id: row.id,
      role: row.role as Role,
      organisation: { id: row.organisationId, name: row.organisationName },
      region: row.regionId
        ? { id: row.regionId, slug: row.regionSlug!, name: row.regionName! }
        : undefined,
    }));
}
