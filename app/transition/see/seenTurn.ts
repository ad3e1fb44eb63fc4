import type { Action } from "@overstap/engine/transition/caseEvent.ts";
import type { Attempt } from "@overstap/engine/transition/caseState.ts";
import { nextAction } from "@overstap/engine/transition/nextAction.ts";
import { undoneSteps } from "@overstap/engine/transition/undoneSteps.ts";
import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { account } from "../../access/signIn/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { type ActionKey, actionKey } from "../actionKey.ts";
import type { KnownCase } from "../knownCase.ts";
import { workingDays } from "../workingDays.ts";

/** Whose turn it is, what for, and by when. */
export type SeenTurn = {
  what: ActionKey;
  /** In somebody's own words, for an action that was agreed so. */
  words: string | null;
  /** A voice, `both`, or `owner`. */
  who: string;
  /** The name of an account, where the reader may know it. */
  name: string | null;
  mine: boolean;
  due: string;
  /** Days past its day, 0 when it is not. */
  late: number;
  /** The attempt whose step it is. */
  attempt: string | null;
};

const DAY = 86_400_000;

/**
 * Whose turn it is, as the reader may know it: of the whole case for whoever reads all of it, else of what
 * they see of it.
 */
export async function seenTurn(
  tx: Transaction,
  actor: Actor,
  known: KnownCase,
  attempts: readonly Attempt[],
  whole: boolean,
): Promise<SeenTurn | null> {
  const { state, on } = known;
  const steps = attempts.flatMap((one) =>
    undoneSteps(state, one, workingDays).map((step) => ({ ...step, attempt: one.id })),
  );
  const ofTheirs = steps.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  const next: Action | undefined = whole ? nextAction(state, workingDays) : ofTheirs;
  if (!next) return null;
  const step = steps.find(({ what, due }) => what === next.what && due === next.due);
  const ofAccount = isId(next.who);
  const guides = next.who === "coach" || next.who === "coordinator";
  const who = ofAccount || guides ? "owner" : next.who;
  return {
    what: actionKey(next.what),
    words: actionKey(next.what) === "own" ? next.what : null,
    who,
    name: who === "owner" ? await nameOf(tx, ofAccount ? next.who : state.owner) : null,
    mine:
      next.who === actor.account ||
      next.who === actor.role ||
      (guides && state.owner === actor.account) ||
      (next.who === "both" && (actor.role === "candidate" || actor.role === "careEmployer")),
    due: next.due,
    late: Math.max(0, Math.round((Date.parse(on) - Date.parse(next.due)) / DAY)),
    attempt: step?.attempt ?? null,
  };
}

async function nameOf(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.select({ name: account.name }).from(account).where(eq(account.id, id));
  return row?.name ?? null;
}
