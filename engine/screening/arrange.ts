import type { Candidate, Opening } from "../region/regionFile.ts";

/**
 * What is still to be arranged, sorted: papers that the opening asks and the candidate lacks, and `from`
 * when the opening starts before the candidate can. It never changes a verdict.
 */
export function toArrange(candidate: Candidate, opening: Opening): string[] {
  const held = candidate.papers ?? [];
  const lacking = new Set((opening.papers ?? []).filter((paper) => !held.includes(paper)));
  const { start } = opening;
  const { from } = candidate;
  if (start !== undefined && from !== undefined && start < from) lacking.add("from");
  return [...lacking].toSorted();
}
