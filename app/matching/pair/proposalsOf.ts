import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { mayReadSql } from "../../access/relations/mayReadSql.ts";
import { relation } from "../../access/relations/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";

/** Since when (`YYYY-MM-DD`) somebody is put forward, by `pairKey`. */
export type Proposals = ReadonlyMap<string, string>;

/** What one pair is found by. */
export const pairKey = (candidacyId: string, openingId: string) => `${candidacyId}/${openingId}`;

/**
 * For which openings these candidacies are put forward today: for whoever may read who sees a
 * candidacy (the person, who guides). Empty for everybody else.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function proposalsOf(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
): Promise<Proposals> {
  if (candidacyIds.length === 0) return new Map();
  const rows = await tx
    .select({
      candidacyId: relation.candidacyId,
      openingId: relation.openingId,
      since: relation.since,
    })
    .from(relation)
    .where(
      and(
        inArray(relation.candidacyId, [...candidacyIds]),
        eq(relation.kind, "proposed"),
        mayReadSql(actor, "ground", relation.candidacyId),
        sql`${relation.since} <= current_date`,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(relation.since), asc(relation.id));
  return new Map(
    rows.flatMap(({ candidacyId, openingId, since }) =>
      openingId === null ? [] : [[pairKey(candidacyId, openingId), since] as const],
    ),
  );
}
