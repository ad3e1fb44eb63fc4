import { and, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { workRelationsOf } from "../access/policy/may.ts";
import { ownPlaces } from "../access/relations/ownPlaces.ts";
import { regionsWorkedIn } from "../access/relations/regionsWorkedIn.ts";
import type { WorkRelation } from "../access/role.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { OpeningState } from "./openingQuery.ts";
import { opening } from "./schema.ts";
import { writesWork } from "./writing/writesWork.ts";

/** Openings that people can be weighed for: published, and not put away. */
export const isOpen: SQL = and(isNotNull(opening.publishedAt), isNull(opening.archivedAt))!;

/**
 * Which openings the actor may read, as a condition on the table of openings: the first lock, from
 * the table of visibility. The row policy of the table is the second. One that is being made is read
 * by its own organisation alone; one that was put away, by professionals who come to it by a link and
 * by whoever is put forward or works there.
 */
export async function openingsReadBy(tx: Transaction, actor: Actor): Promise<SQL> {
  const conditions = await Promise.all(
    workRelationsOf(actor).map((relation) => inRelation(tx, actor, relation)),
  );
  return or(...conditions) ?? sql`false`;
}

/** Which openings stand in the lists of the actor: of those they may read, the open ones. */
export async function openingsVisibleTo(tx: Transaction, actor: Actor): Promise<SQL> {
  return and(isOpen, await openingsReadBy(tx, actor))!;
}

/**
 * Which openings the list of whoever writes work shows: all of the own organisation in one state, or
 * without one those that were not put away. For everybody else as `openingsVisibleTo`.
 */
export async function openingsListedFor(
  tx: Transaction,
  actor: Actor,
  state: OpeningState | undefined,
): Promise<SQL> {
  if (!writesWork(actor)) return openingsVisibleTo(tx, actor);
  const readable = await openingsReadBy(tx, actor);
  switch (state) {
    case "gepubliceerd":
      return and(isOpen, readable)!;
    case "in-de-maak":
      return and(isNull(opening.publishedAt), isNull(opening.archivedAt), readable)!;
    case "gearchiveerd":
      return and(isNotNull(opening.archivedAt), readable)!;
    case undefined:
      return and(isNull(opening.archivedAt), readable)!;
  }
}

/** The ids of all open openings the actor may see, sorted; at most `limit`. */
export async function visibleOpeningIds(
  tx: Transaction,
  actor: Actor,
  limit = 100_000,
): Promise<string[]> {
  const rows = await tx
    .select({ id: opening.id })
    .from(opening)
    .where(await openingsVisibleTo(tx, actor))
    .orderBy(opening.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

async function inRelation(tx: Transaction, actor: Actor, relation: WorkRelation): Promise<SQL> {
  const published = isNotNull(opening.publishedAt);
  switch (relation) {
    case "everywhere":
      return published;
    case "open":
      return and(isOpen, gt(opening.places, 0))!;
    case "inRegion":
      return and(published, sql`${opening.regionId} in ${regionsWorkedIn(actor)}`)!;
    case "ownOrganisation":
      return eq(opening.organisationId, actor.membership.organisation.id);
    case "ownPlace":
      return and(published, inArray(opening.id, await ownPlaces(tx, actor)))!;
  }
}
