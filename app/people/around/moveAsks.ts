import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { moveRelations } from "../../access/relations/moveRelations.ts";
import { relation } from "../../access/relations/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import { candidacyAsk } from "./schema.ts";

/** An open ask of a doctor or labour expert by address that goes along, by its id. */
export type MovingAsk = {
  id: string;
  /** The one in its place; null where the other candidacy had asked them itself. */
  to: string | null;
};

/** Whom somebody was asked for by address and who has not looked yet, and whether another candidacy asks them too. */
export async function asksToMove(tx: Transaction, from: string, to: string): Promise<MovingAsk[]> {
  const open = await openAsks(tx, from);
  const there = new Set((await openAsks(tx, to)).map(whom));
  return open.map((ask) => ({ id: ask.id, to: there.has(whom(ask)) ? null : newId() }));
}

const whom = ({ kind, email }: { kind: string; email: string }) => `${kind} ${email}`;

function openAsks(tx: Transaction, candidacyId: string) {
  const { id, kind, email, takenAt, withdrawnAt, recordedAt } = candidacyAsk;
  return tx
    .select({ id, kind, email })
    .from(candidacyAsk)
    .where(and(eq(candidacyAsk.candidacyId, candidacyId), isNull(takenAt), isNull(withdrawnAt)))
    .orderBy(asc(recordedAt));
}

/** Asks these people to look at another candidacy instead. */
export async function moveAsks(
  tx: Transaction,
  actor: Actor,
  asks: readonly MovingAsk[],
  to: CandidacyAt,
): Promise<void> {
  for (const ask of asks) {
    const was = await withdraw(tx, ask.id);
    if (was && ask.to !== null) await askAt(tx, actor, ask.to, was, to);
  }
}

/**
 * The other way round: whoever has not looked yet is asked for the one they were asked for first; whoever
 * looked meanwhile looks along with that one. Those that somebody withdrew since stay so.
 */
export async function moveAsksBack(
  tx: Transaction,
  actor: Actor,
  asks: readonly MovingAsk[],
  keep: CandidacyAt,
  gone: CandidacyAt,
): Promise<void> {
  for (const { id, to } of asks) {
    if (to === null) {
      const [was] = await tx.select().from(candidacyAsk).where(eq(candidacyAsk.id, id));
      if (was) await askAt(tx, actor, newId(), was, gone);
      continue;
    }
    const was = await withdraw(tx, to);
    if (was) {
      await askAt(tx, actor, newId(), was, gone);
      continue;
    }
    const [taken] = await tx.select().from(candidacyAsk).where(eq(candidacyAsk.id, to));
    if (!taken?.takenAt) continue;
    // What became of an ask began in the same moment as it was taken.
    const rows = await tx
      .select({ id: relation.id })
      .from(relation)
      .where(
        and(
          eq(relation.candidacyId, keep.candidacyId),
          eq(relation.kind, taken.kind),
          sql`${relation.recordedAt} = (select a.taken_at from candidacy_ask a where a.id = ${to})`,
        ),
      );
    const ids = rows.map((row) => row.id);
    await moveRelations(tx, ids, keep.candidacyId, gone.candidacyId);
  }
}

type Ask = Pick<typeof candidacyAsk.$inferSelect, "kind" | "email">;

/** Ends an ask that is still open. @returns whom it was to */
async function withdraw(tx: Transaction, id: string): Promise<Ask | undefined> {
  const [was] = await tx
    .update(candidacyAsk)
    .set({ withdrawnAt: sql`now()` })
    .where(
      and(
        inArray(candidacyAsk.id, [id]),
        isNull(candidacyAsk.takenAt),
        isNull(candidacyAsk.withdrawnAt),
      ),
    )
    .returning({ kind: candidacyAsk.kind, email: candidacyAsk.email });
  return was;
}

async function askAt(
  tx: Transaction,
  actor: Actor,
  id: string,
  { kind, email }: Ask,
  { candidacyId }: CandidacyAt,
): Promise<void> {
  await tx.insert(candidacyAsk).values({
    id,
    organisationId: actor.membership.organisation.id,
    candidacyId,
    kind,
    email,
    askedBy: actor.account,
  });
}
