import { and, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { mayBeHanded } from "./mayBeHanded.ts";
import { nextAction } from "./schema.ts";

/** Open actions about one candidacy that go along to another, by their ids. */
export type MovingActions = {
  moves: readonly string[];
  /** Those that the other has open itself: one is enough. */
  drops: readonly string[];
};

/**
 * What is open about a candidacy that goes up in another of the same person.
 *
 * @param tx a transaction in which the row policies know the actor, a coach of both
 */
export async function actionsToMove(
  tx: Transaction,
  from: string,
  to: string,
): Promise<MovingActions> {
  // Written out: in a select from one table its columns stand without its name.
  const again = sql<boolean>`exists (select 1 from next_action other where other.state = 'open'
    and other.once = replace(next_action.once, ${from}::text, ${to}::text) and other.id <> next_action.id)`;
  const rows = await tx
    .select({ id: nextAction.id, again })
    .from(nextAction)
    .where(and(eq(nextAction.candidacyId, from), eq(nextAction.state, "open")));
  return {
    moves: rows.filter((row) => !row.again).map(({ id }) => id),
    drops: rows.filter((row) => row.again).map(({ id }) => id),
  };
}

/** Lets these actions be about another candidacy, with their links; those that it has itself end. */
export async function moveActions(
  tx: Transaction,
  actor: Actor,
  { moves, drops }: MovingActions,
  from: string,
  to: string,
): Promise<void> {
  if (drops.length > 0) {
    await tx
      .update(nextAction)
      .set({ state: "dropped", endedBy: actor.account, endedAt: sql`now()` })
      .where(and(inArray(nextAction.id, [...drops]), eq(nextAction.state, "open"), mayBeHanded));
  }
  await beAbout(tx, [...moves, ...drops], from, to);
}

/** The other way round: these are about the one they were about first, and what ended with that is open again. */
export async function moveActionsBack(
  tx: Transaction,
  { moves, drops }: MovingActions,
  from: string,
  to: string,
): Promise<void> {
  await beAbout(tx, [...moves, ...drops], to, from);
  if (drops.length === 0) return;
  await tx
    .update(nextAction)
    .set({ state: "open", endedBy: null, endedAt: null })
    .where(
      and(
        inArray(nextAction.id, [...drops]),
        eq(nextAction.state, "dropped"),
        mayBeHanded,
        sql`not exists (select 1 from next_action other
          where other.state = 'open' and other.once = next_action.once and other.id <> next_action.id)`,
      ),
    );
}

/** The database's function looks who asks. */
async function beAbout(
  tx: Transaction,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`select move_actions(${sql.param([...ids])}::uuid[], ${from}::uuid, ${to}::uuid)`,
  );
}
