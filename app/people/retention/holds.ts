import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { account } from "../../access/signIn/schema.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { day, line } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { isId, newId } from "../../platform/ids.ts";
import { watchedOver } from "./due.ts";
import { retentionHold } from "./schema.ts";
import { HOLD_DAYS } from "./terms.ts";

/** A hold that lasts today. */
export type Hold = {
  id: string;
  candidacyId: string;
  reason: string;
  /** `YYYY-MM-DD` */
  until: string;
  /** Who placed it; null where the reader may not know the name. */
  by: string | null;
};

const lasts = and(isNull(retentionHold.endedAt), gte(retentionHold.until, sql`current_date`));

/** The holds that last, of one person or of all that the actor watches over; the first to end first. */
export async function holdsOn(
  tx: Transaction,
  candidacyId?: string,
  { limit = 100, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<Hold[]> {
  return tx
    .select({
      id: retentionHold.id,
      candidacyId: retentionHold.candidacyId,
      reason: retentionHold.reason,
      until: retentionHold.until,
      by: account.name,
    })
    .from(retentionHold)
    .leftJoin(account, eq(account.id, retentionHold.placedBy))
    .where(and(lasts, candidacyId ? eq(retentionHold.candidacyId, candidacyId) : undefined))
    .orderBy(asc(retentionHold.until), asc(retentionHold.id))
    .limit(limit)
    .offset(offset);
}

/** What came of placing or ending a hold. */
export type HoldOutcome =
  | { kind: "saved" }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * Holds somebody's data until a day, whatever their term: for a complaint, a lawsuit, an inspection.
 *
 * @param tx a transaction in which the row policies know the actor: a coordinator or administrator
 */
export async function placeHold(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  given: Given,
): Promise<HoldOutcome> {
  if (!(await watches(tx, candidacyId))) return { kind: "notFound" };
  const today = dayInTheNetherlands();
  const latest = dayInTheNetherlands(new Date(Date.now() + HOLD_DAYS * 86_400_000));
  const read = parseForm(
    z.object({ reden: freeText(line(300)), tot: day({ from: today, to: latest }) }),
    given,
  );
  if (read.faults) return { kind: "faults", faults: read.faults };
  await tx.insert(retentionHold).values({
    id: newId(),
    organisationId: actor.membership.organisation.id,
    candidacyId,
    reason: read.value.reden,
    until: read.value.tot,
    placedBy: actor.account,
  });
  return { kind: "saved" };
}

/** Ends a hold before its day. */
export async function endHold(tx: Transaction, actor: Actor, holdId: string): Promise<HoldOutcome> {
  if (!isId(holdId)) return { kind: "notFound" };
  const ended = await tx
    .update(retentionHold)
    .set({ endedAt: sql`now()`, endedBy: actor.account })
    .where(and(eq(retentionHold.id, holdId), isNull(retentionHold.endedAt)));
  return { kind: (ended.rowCount ?? 0) > 0 ? "saved" : "notFound" };
}

/** Whether the actor watches over how long this one is kept. */
export async function watches(tx: Transaction, candidacyId: string): Promise<boolean> {
  if (!isId(candidacyId)) return false;
  const { rows } = await tx.execute(
    sql`select 1 from ${watchedOver} w where w.candidacy_id = ${candidacyId}`,
  );
  return rows.length > 0;
}
