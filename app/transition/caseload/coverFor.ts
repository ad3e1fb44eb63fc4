import { addDays, daysBetween } from "@overstap/engine/transition/days.ts";
import { and, asc, eq, gte, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { account } from "../../access/signIn/schema.ts";
import { planAction } from "../../agenda/planAction.ts";
import { endActionsOf } from "../../agenda/keepActions.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, day } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { isId, newId } from "../../platform/ids.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { transitionEvents } from "../transitionEvents.ts";
import type { PossibleOwner } from "./possibleOwners.ts";
import { caseCover } from "./schema.ts";

/** Who answers for whose cases, from when to when; as one of the two sees it. */
export type Cover = {
  id: string;
  /** Whether the actor is away, or steps in. */
  mine: boolean;
  /** The other one. */
  name: string | null;
  since: string;
  until: string;
  agreed: boolean;
};

/** The longest that somebody can be away: a longer time is a handover. */
const LONGEST_COVER = 92;
const LATEST_START = 366;
export const coverPath = "/overstappen/waarneming";
const onceOf = (id: string) => `caseCover/${id}/`;

/** What was arranged and is not over, by its first day. */
export async function listCovers(tx: Transaction, actor: Actor): Promise<Cover[]> {
  const rows = await tx
    .select({
      id: caseCover.id,
      ownerId: caseCover.ownerId,
      name: account.name,
      since: caseCover.since,
      until: caseCover.until,
      agreedAt: caseCover.agreedAt,
    })
    .from(caseCover)
    .leftJoin(
      account,
      sql`${account.id} = case when ${caseCover.ownerId} = ${actor.account} then ${caseCover.coverId} else ${caseCover.ownerId} end`,
    )
    .where(and(isNull(caseCover.endedAt), gte(caseCover.until, dayInTheNetherlands())))
    .orderBy(asc(caseCover.since), asc(caseCover.id));
  return rows.map(({ ownerId, agreedAt, ...row }) => ({
    ...row,
    mine: ownerId === actor.account,
    agreed: agreedAt !== null,
  }));
}

/**
 * Asks somebody to answer for the actor's cases for some days. Nothing happens until they agree; then the
 * cases are theirs on the first day, and the actor's again on the day after the last (`tendCovers`).
 *
 * @param takers whom the actor can ask
 * @param given `wie`, `van`, `tot`
 */
export async function askCover(
  tx: Transaction,
  actor: Actor,
  takers: readonly PossibleOwner[],
  given: Given,
): Promise<readonly Fault[] | undefined> {
  const today = dayInTheNetherlands();
  const last = addDays(today, LATEST_START);
  const { value, faults } = parseForm(
    z.object({
      wie: choice(takers.map((one) => one.account)),
      van: day({ from: today, to: last }),
      tot: day({ from: today, to: addDays(last, LONGEST_COVER) }),
    }),
    given,
  );
  if (faults) return faults;
  const { wie: coverId, van: since, tot: until } = value;
  if (until < since) return [{ field: "tot", key: "transition:cover.fault.order" }];
  if (daysBetween(since, until) >= LONGEST_COVER) {
    return [{ field: "tot", key: "transition:cover.fault.long", values: { most: LONGEST_COVER } }];
  }
  if (await busy(tx, actor, since, until))
    return [{ field: "van", key: "transition:cover.fault.busy" }];
  const id = newId();
  await tx.insert(caseCover).values({
    id,
    organisationId: actor.membership.organisation.id,
    ownerId: actor.account,
    coverId,
    since,
    until,
  });
  await planAction(tx, actor, {
    what: "transition:action.cover",
    holder: { account: coverId },
    due: since < addDays(today, 3) ? since : addDays(today, 3),
    href: coverPath,
    once: `${onceOf(id)}answer`,
  });
  return undefined;
}

/** Whether the actor is away, or steps in for somebody, on one of these days. */
async function busy(tx: Transaction, actor: Actor, since: string, until: string): Promise<boolean> {
  const [one] = await tx
    .select({ id: caseCover.id })
    .from(caseCover)
    .where(
      and(
        isNull(caseCover.endedAt),
        lte(caseCover.since, until),
        gte(caseCover.until, since),
        or(eq(caseCover.ownerId, actor.account), isNotNull(caseCover.agreedAt)),
      ),
    )
    .limit(1);
  return one !== undefined;
}

/** What came of answering or ending. */
export type CoverAnswered = "agreed" | "ended" | "busy" | "gone";

/** Agrees to step in, or refuses; or, of either, ends what was arranged: the cases go back the same day. */
export async function answerCover(
  tx: Transaction,
  actor: Actor,
  id: string,
  answer: "agree" | "end",
): Promise<CoverAnswered> {
  if (!isId(id)) return "gone";
  const open = and(eq(caseCover.id, id), isNull(caseCover.endedAt));
  const [one] = await tx.select().from(caseCover).where(open).for("update");
  if (!one || one.until < dayInTheNetherlands()) return "gone";
  if (answer === "agree") {
    if (one.coverId !== actor.account || one.agreedAt !== null) return "gone";
    // Whose cases somebody takes while they are away themselves, nobody would answer for.
    if (await away(tx, actor, one.since, one.until)) return "busy";
    await tx
      .update(caseCover)
      .set({ agreedAt: sql`now()` })
      .where(open);
  } else
    await tx
      .update(caseCover)
      .set({ endedAt: sql`now()` })
      .where(open);
  await endActionsOf(tx, actor, onceOf(id));
  await recordEvent(tx, {
    kind: transitionEvents.covered,
    organisationId: one.organisationId,
    facts: { cover: id },
  });
  return answer === "agree" ? "agreed" : "ended";
}

async function away(tx: Transaction, actor: Actor, since: string, until: string): Promise<boolean> {
  const [one] = await tx
    .select({ id: caseCover.id })
    .from(caseCover)
    .where(
      and(
        eq(caseCover.ownerId, actor.account),
        isNull(caseCover.endedAt),
        lte(caseCover.since, until),
        gte(caseCover.until, since),
      ),
    )
    .limit(1);
  return one !== undefined;
}
