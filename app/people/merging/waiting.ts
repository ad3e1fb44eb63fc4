import type { Actor } from "../../access/actor.ts";
import {
  invitationsToMove,
  moveInvitations,
  moveInvitationsBack,
  type MovingInvitations,
} from "../../access/invitations/moveInvitations.ts";
import {
  actionsToMove,
  moveActions,
  moveActionsBack,
  type MovingActions,
} from "../../agenda/moveActions.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { asksToMove, moveAsks, moveAsksBack, type MovingAsk } from "../around/moveAsks.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";

/** What waits on a candidacy that goes up in another: it goes along, or ends where the other has it itself. */
export type Waiting = {
  actions: MovingActions;
  asks: readonly MovingAsk[];
  invitations: MovingInvitations;
};

/**
 * What waits on a candidacy that would go up in another of the same person.
 *
 * @param tx a transaction in which the row policies know the actor, a coach of both
 */
export async function readWaiting(
  tx: Transaction,
  goneId: string,
  keepId: string,
): Promise<Waiting> {
  return {
    // First, so that nobody takes part by an invitation meanwhile.
    invitations: await invitationsToMove(tx, goneId, keepId),
    actions: await actionsToMove(tx, goneId, keepId),
    asks: await asksToMove(tx, goneId, keepId),
  };
}

/** Lets what waits on one wait on the other. */
export async function moveWaiting(
  tx: Transaction,
  actor: Actor,
  { actions, asks, invitations }: Waiting,
  gone: CandidacyAt,
  keep: CandidacyAt,
): Promise<void> {
  await moveInvitations(tx, invitations, gone.candidacyId, keep.candidacyId);
  await moveActions(tx, actor, actions, gone.candidacyId, keep.candidacyId);
  await moveAsks(tx, actor, asks, keep);
}

/**
 * The other way round, where a merge is undone.
 *
 * @param moment of the merge, as the database writes it
 */
export async function moveWaitingBack(
  tx: Transaction,
  actor: Actor,
  { actions, asks, invitations }: Waiting,
  gone: CandidacyAt,
  keep: CandidacyAt,
  moment: string,
): Promise<void> {
  await moveInvitationsBack(tx, invitations, gone.candidacyId, keep.candidacyId, moment);
  await moveActionsBack(tx, actions, gone.candidacyId, keep.candidacyId);
  await moveAsksBack(tx, actor, asks, keep, gone);
}

/** How much of each goes along, and how much ends. */
export type WaitingCounts = Record<"along" | "ends", Record<keyof Waiting, number>>;

/** How much of what waits goes along, and how much ends because the other has it itself. */
export function waitingCounts({ actions, asks, invitations }: Waiting): WaitingCounts {
  const [twice, others] = [asks.filter(({ to }) => !to), asks.filter(({ to }) => to)];
  return {
    along: {
      actions: actions.moves.length,
      asks: others.length,
      invitations: invitations.moves.length,
    },
    ends: {
      actions: actions.drops.length,
      asks: twice.length,
      invitations: invitations.withdraws.length,
    },
  };
}
