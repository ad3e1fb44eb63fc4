import { Branches } from "./packageBranches.ts";
import type { PackageSearch } from "./packageProblem.ts";
import { posePackageProblem, weighPackage } from "./packageProblem.ts";

export type { PackageSearch } from "./packageProblem.ts";

function solve(search: PackageSearch, anyWillDo: boolean): number {
  const problem = posePackageProblem(search);
  if (problem.contested.length === 0) return weighPackage(problem, problem.free)?.set ?? 0;
  const branches = new Branches(problem, anyWillDo);
  branches.visit(0, problem.free);
  return branches.best?.set ?? 0;
}

/**
 * Gives the best reduced package: most basis tasks, then most minutes, then fewest tasks, then the
 * smallest sorted list of task ids; 0 when there is none. Exact.
 */
export function bestPackage(search: PackageSearch): number {
  return solve(search, false);
}

/** Whether there is any reduced package. */
export function packageExists(search: PackageSearch): boolean {
  return solve(search, true) !== 0;
}
