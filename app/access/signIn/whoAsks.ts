import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import type { ActingMembership, Actor } from "../actor.ts";
import { type Role, roles } from "../role.ts";
import { account, membership, organisation, region } from "../schema.ts";
import type { Authentication } from "./authentication.ts";

/** Who is signed in: an actor, or an account that has no membership today. */
export type WhoAsks = { actor: Actor | undefined; language: "nl" | "en" };

/**
 * Finds who is signed in from the cookies of a request; undefined when nobody is.
 *
 * @param database asked as the role that sees accounts only
 */
export async function whoAsks(
  authentication: Authentication,
  database: Database,
  headers: Headers,
): Promise<WhoAsks | undefined> {
  const found = await authentication.api.getSession({ headers });
  if (!found) return undefined;
  const chosen = found.session.membershipId ?? undefined;
  return database.as("overstap_accounts", undefined, async (tx) => {
    const memberships = await membershipsOf(tx, found.user.id, dayInTheNetherlands());
    const acting = memberships.find((one) => one.id === chosen) ?? memberships[0];
    const language = found.user.language === "en" ? "en" : "nl";
    if (!acting) return { actor: undefined, language };
    return {
      language,
      actor: {
        account: found.user.id,
        name: found.user.name,
        email: found.user.email,
        role: acting.role,
        membership: acting,
        memberships,
      } satisfies Actor,
    };
  });
}

async function membershipsOf(
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
