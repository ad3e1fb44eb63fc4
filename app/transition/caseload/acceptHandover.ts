import { and, eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { decideEvents } from "../decideEvents.ts";
import type { KnownCase } from "../knownCase.ts";
import { openingsOf } from "../openingsOf.ts";
import { transitionCase } from "../schema.ts";
import { storeEvents } from "../storeEvents.ts";

/** What came of accepting. */
export type AcceptedHandover =
  | { kind: "accepted" }
  /** It is the actor's already. */
  | { kind: "already" }
  /** It is not offered to the actor any more, or something was recorded in between. */
  | { kind: "gone" };

/**
 * Takes a case on that was offered to the actor: from then on they answer for it, and guide the person.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 */
export async function acceptHandover(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
): Promise<AcceptedHandover> {
  if (!known || (actor.role !== "coach" && actor.role !== "coordinator")) return { kind: "gone" };
  if (known.state.owner === actor.account) return { kind: "already" };
  const [offered] = await tx
    .select({ id: transitionCase.id })
    .from(transitionCase)
    .where(and(eq(transitionCase.id, known.id), eq(transitionCase.offeredTo, actor.account)));
  if (!offered) return { kind: "gone" };
  const today = dayInTheNetherlands();
  const by = { account: actor.account, role: actor.role };
  const event = { type: "handoverAccepted", at: today, by: actor.account };
  const decision = decideEvents(known, [event], by, {}, today);
  if (decision.refused) return { kind: "gone" };
  const recorder = { ...by, organisation: actor.membership.organisation.id };
  const stored = await storeEvents(tx, known, decision.decided, recorder, openingsOf(known));
  return { kind: stored ? "accepted" : "gone" };
}
