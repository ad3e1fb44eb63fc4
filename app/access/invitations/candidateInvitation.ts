import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { may } from "../policy/may.ts";
import { relationsTo } from "../relations/relationsTo.ts";
import { hasOwnPage } from "./inviteCandidate.ts";
import { findOfCandidacy, type InvitationRow } from "./invitationStore.ts";

/** How the person of a candidacy stands to their own page. */
export type CandidateInvitation = {
  /** Whether they sign in themselves. */
  hasPage: boolean;
  /** The latest invitation; null when they were never invited. */
  invitation: InvitationRow | null;
};

/**
 * Whether the person of a candidacy was invited to their own page and what became of it; for a coach who
 * guides them, undefined for anybody else.
 */
export async function readCandidateInvitation(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<CandidateInvitation | undefined> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (actor.role !== "coach" || !may(actor, "write", { group: "ground", relations })) {
    return undefined;
  }
  return {
    hasPage: await hasOwnPage(tx, candidacyId),
    invitation: (await findOfCandidacy(tx, candidacyId)) ?? null,
  };
}
