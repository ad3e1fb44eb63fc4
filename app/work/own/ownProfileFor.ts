import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { opening, profile } from "../schema.ts";
import { noteWork } from "../writing/noteWork.ts";
import { copyProfileTo } from "./copyProfile.ts";

/**
 * The profile of a place, in a version that the own organisation may change. A profile of the library
 * becomes a copy of the own organisation's, which the place takes, and so do the organisation's other
 * places with the same profile; the library stays as it is.
 *
 * @param place an own place, locked
 * @param alone the change shall not reach the organisation's other places: this one takes a copy
 */
export async function ownProfileFor(
  tx: Transaction,
  actor: Actor,
  place: { id: string; profileId: string },
  alone: boolean,
): Promise<string> {
  const [found] = await tx.select().from(profile).where(eq(profile.id, place.profileId));
  if (!found) throw new Error(`the place ${place.id} has no profile`);
  const organisationId = actor.membership.organisation.id;
  const own = found.organisationId === organisationId;
  const others = and(
    eq(opening.organisationId, organisationId),
    eq(opening.profileId, found.id),
    ne(opening.id, place.id),
    isNull(opening.archivedAt),
  );
  if (own && !(alone && (await tx.$count(opening, others)) > 0)) return found.id;
  const copy = await copyProfileTo(tx, actor, found);
  const moved = await tx
    .update(opening)
    .set({ profileId: copy, version: sql`${opening.version} + 1` })
    .where(alone ? eq(opening.id, place.id) : or(eq(opening.id, place.id), others))
    .returning({ id: opening.id });
  for (const { id } of moved) {
    // eslint-disable-next-line no-await-in-loop -- one transaction, one statement at a time
    await noteWork(tx, actor, {
      kind: "opening",
      id,
      verb: "changed",
      before: { ownVersion: own ? "shared" : "library" },
      after: { ownVersion: alone ? "alone" : "own" },
    });
  }
  return copy;
}
