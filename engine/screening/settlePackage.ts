import type { Candidate } from "../region/regionFile.ts";
import { bestPackage, packageExists } from "./bestPackage.ts";
import type { ProfileFit } from "./profileFit.ts";
import { breachedExposures, isBearable } from "./profileFit.ts";
import { pick } from "./taskSet.ts";

/** What decides on a package once all conditions hold, with changes already made. */
export interface Terms {
  readonly fit: ProfileFit;
  /** The tasks that misfit, after any aid or course. */
  readonly misfit: number;
  readonly reducedAllowed: boolean;
  readonly minHours: number;
  readonly affinity: Candidate["affinity"];
}

/** The package that somebody can start with, or could if the questions are answered well. */
export interface Settled {
  readonly verdict: "ready" | "reduced" | "ask";
  /** Set of tasks. */
  readonly tasks: number;
  /** Sorted; empty unless the verdict is `ask`. */
  readonly questions: readonly string[];
}

function all({ fit }: Terms): number {
  return (1 << fit.tasks.length) - 1;
}

/** Whether all basis tasks can be done together if every unknown turns out well. */
function fullIsPossible({ fit, misfit }: Terms): boolean {
  const { basis } = fit.profile;
  return (misfit & basis) === 0 && isBearable(fit, basis, "possible");
}

/** Verdicts 1 and 2: a package without any unknown, or undefined. */
export function settleSurely(terms: Terms): Settled | undefined {
  const { fit, misfit, reducedAllowed, minHours, affinity } = terms;
  if (affinity !== "yes") return undefined;
  const { basis } = fit.profile;
  if (((misfit | fit.unknown) & basis) === 0 && isBearable(fit, basis, "sure")) {
    return { verdict: "ready", tasks: basis, questions: [] };
  }
  if (!reducedAllowed) return undefined;
  const available = all(terms) & ~misfit & ~fit.unknown;
  const tasks = bestPackage({ fit, available, certainty: "sure", minHours });
  return tasks === 0 ? undefined : { verdict: "reduced", tasks, questions: [] };
}

function questionsOf({ fit, affinity }: Terms, tasks: number): string[] {
  const demanded = pick(tasks, fit.tasks).flatMap(({ unknown }) => unknown);
  // The package is bearable, so what it could still breach is unknown.
  const exposed = breachedExposures(fit, tasks, "sure").map(
    (index) => fit.profile.exposures[index]?.item.code ?? "",
  );
  const ofAffinity = affinity === "unknown" ? ["affinity"] : [];
  return [...new Set([...demanded, ...exposed, ...ofAffinity])].toSorted();
}

/** Verdict 3: the package if every unknown turned out well, and exactly its unknowns; or undefined. */
function settleWithQuestions(terms: Terms): Settled | undefined {
  const { fit, misfit, reducedAllowed, minHours } = terms;
  let tasks = 0;
  if (fullIsPossible(terms)) tasks = fit.profile.basis;
  else if (reducedAllowed) {
    const available = all(terms) & ~misfit;
    tasks = bestPackage({ fit, available, certainty: "possible", minHours });
  }
  if (tasks === 0) return undefined;
  return { verdict: "ask", tasks, questions: questionsOf(terms, tasks) };
}

/** Takes the terms of a pair whose conditions hold, gives verdict 1, 2 or 3, or undefined. */
export function settlePackage(terms: Terms): Settled | undefined {
  if (terms.affinity === "no") return undefined;
  return settleSurely(terms) ?? settleWithQuestions(terms);
}

/** Whether {@link settlePackage} gives anything, without working out the best. */
export function canSettle(terms: Terms): boolean {
  if (terms.affinity === "no") return false;
  if (fullIsPossible(terms)) return true;
  if (!terms.reducedAllowed) return false;
  const { fit, misfit, minHours } = terms;
  return packageExists({ fit, available: all(terms) & ~misfit, certainty: "possible", minHours });
}
