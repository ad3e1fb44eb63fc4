import type { PreparedStudy } from "./prepareStudy.ts";
import type { Proposal } from "./proposalFile.ts";
import type { Bound } from "./redesign.ts";
import type { ScoredProposal } from "./scoreProposal.ts";
import { scoreProposal } from "./scoreProposal.ts";

/** A proposal with all that follows from it, and how far from the best it can be at most. */
export interface RedesignReport extends ScoredProposal, Bound {}

/** Takes a valid proposal and a bound, gives the report. Throws when the proposal breaks a rule. */
export function redesignReport(
  proposal: Proposal,
  { bound, boundBy }: Bound,
  study: PreparedStudy,
): RedesignReport {
  const { scored, breaches } = scoreProposal(proposal, study);
  if (breaches !== undefined) {
    throw new Error(breaches.map(({ path, message }) => `${path}: ${message}`).join("; "));
  }
  return { ...scored, bound, boundBy };
}
