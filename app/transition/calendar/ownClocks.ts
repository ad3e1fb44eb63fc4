import type { Day } from "@overstap/engine/transition/days.ts";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { noteLook } from "../../access/audit/occasion.ts";
import { may } from "../../access/policy/may.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { clockOf } from "../clock/seeClock.ts";
import type { KnownCase } from "../knownCase.ts";
import { transitionCase } from "../schema.ts";

/** A day on which something of somebody's clock has to be done. */
export type ClockDay = { candidacyId: string; day: Day };

/** How many cases a calendar holds the clock of. */
const MOST = 500;

/** Who has clocks of others to watch. */
export const watchesClocks = ({ role }: Pick<Actor, "role">): boolean =>
  role === "coach" || role === "coordinator" || role === "sendingEmployer";

/**
 * Whose clocks are the actor's own to watch: the person's, of a coach or coordinator those of cases that they
 * answer for, of a present employer those of its people; of anybody else nobody's.
 *
 * @param tx a transaction in which the row policies know the actor
 * @returns candidacies
 */
export async function ownClocks(tx: Transaction, actor: Actor): Promise<string[]> {
  if (actor.role === "candidate" || actor.role === "sendingEmployer") {
    const kinds = [actor.role === "candidate" ? "own" : "employs"] as const;
    const relations = await myRelations(tx, actor, { kinds });
    return [...new Set(relations.map(({ candidacyId }) => candidacyId))].slice(0, MOST);
  }
  if (!watchesClocks(actor)) return [];
  const rows = await tx
    .select({ id: transitionCase.candidacyId })
    .from(transitionCase)
    // (A case that was closed has no step.)
    .where(and(eq(transitionCase.ownerId, actor.account), isNotNull(transitionCase.step)))
    .orderBy(transitionCase.nextDue, transitionCase.id)
    .limit(MOST);
  return rows.map(({ id }) => id);
}

/**
 * The days on which something of these clocks is still to be done; what it is, is not told. Who may not read
 * a clock (any more) gets none of it.
 *
 * @param known whole cases, as the role that weighs read them, of `ownClocks`
 */
export async function clockDays(
  tx: Transaction,
  actor: Actor,
  known: ReadonlyMap<string, KnownCase>,
  { from, to }: { from: Day; to: Day },
): Promise<ClockDay[]> {
  const relations = await myRelations(tx, actor, { candidacyIds: [...known.keys()] });
  const standing = Map.groupBy(relations, ({ candidacyId }) => candidacyId);
  const days = [...known].flatMap(([candidacyId, one]) => {
    const kinds = (standing.get(candidacyId) ?? []).map(({ kind }) => kind);
    if (!may(actor, "read", { group: "clock", relations: kinds })) return [];
    // As on the page of a clock: a coordinator reads those of cases that they answer for.
    if (actor.role === "coordinator" && one.state.owner !== actor.account) return [];
    const { closed, moments } = clockOf(one);
    if (closed) return [];
    const due = moments.filter(({ state, due: on }) => state !== "done" && on >= from && on <= to);
    return [...new Set(due.map((moment) => moment.due))].map((day) => ({ candidacyId, day }));
  });
  noteLook(new Set(days.map(({ candidacyId }) => candidacyId)), ["clock"]);
  return days;
}
