import type { Change } from "./availableChanges.ts";
import { languageChanges, mendCondition, mendTask } from "./availableChanges.ts";
import {
  affordableUnions,
  changeSetOf,
  costOf,
  compareChangeSets,
  isPartOf,
} from "./changeSets.ts";
import type { ConditionName, Conditions } from "./conditions.ts";
import type { ScreeningParameters } from "./parameters.ts";
import type { Person } from "./person.ts";
import type { Place } from "./place.ts";
import type { ChangeSet } from "./screenedPair.ts";
import type { Terms } from "./settlePackage.ts";
import { canSettle } from "./settlePackage.ts";
import { pick, setOf } from "./taskSet.ts";

const allowReduced = "allow-reduced";

/** Takes the terms of a pair and changes, gives the terms with the changes made. */
export function termsAfter(
  terms: Terms,
  mends: readonly (readonly Change[] | undefined)[],
  changes: readonly string[],
): Terms {
  const misfit = setOf(
    mends,
    (mend) => mend === undefined || mend.some(({ code }) => !changes.includes(code)),
  );
  return {
    ...terms,
    misfit,
    reducedAllowed: terms.reducedAllowed || changes.includes(allowReduced),
  };
}

/** Takes a person and a place, gives per task of the profile what mends it, as {@link mendTask}. */
export function mendTasks(
  terms: Terms,
  person: Person,
  place: Place,
  parameters: ScreeningParameters,
): (Change[] | undefined)[] {
  if (terms.misfit === 0) return terms.fit.tasks.map(() => []);
  const language = languageChanges(person, place, parameters);
  return terms.fit.tasks.map((fit) => mendTask(fit, language, parameters));
}

/** Every failing condition has one change that mends it: all of them, or undefined when one has none. */
function mendConditions(
  failing: readonly ConditionName[],
  conditions: Conditions,
  parameters: ScreeningParameters,
): Change[] | undefined {
  const forced: Change[] = [];
  for (const name of failing) {
    const mend = mendCondition(name, conditions, parameters);
    if (mend === undefined) return undefined;
    forced.push(mend);
  }
  return forced;
}

/**
 * The sets of changes of tasks and of the package that may be minimal. A minimal set either mends
 * exactly all basis tasks (the full package), or, where a reduced one is allowed or made so, exactly
 * some tasks: any other change in it could be left out.
 */
function packageSets(
  terms: Terms,
  mends: readonly (readonly Change[] | undefined)[],
  budget: number,
  parameters: ScreeningParameters,
): Change[][] {
  const ofBasis = pick(terms.fit.profile.basis, mends);
  const full = ofBasis.includes(undefined) ? [] : [unique(ofBasis.flatMap((one) => one ?? []))];
  const allow: Change[] = terms.reducedAllowed
    ? []
    : [{ code: allowReduced, cost: parameters.costs.allowReduced }];
  const left = budget - costOf(allow);
  if (left < 0) return full;
  const groups = mends.flatMap((mend) => (mend === undefined || mend.length === 0 ? [] : [mend]));
  return [...full, ...affordableUnions(groups, left).map((union) => [...allow, ...union])];
}

function unique(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [change.code, change])).values()];
}

/** What stands in the way of a pair whose conditions or package fail. */
export interface NearMiss {
  readonly person: Person;
  readonly place: Place;
  readonly conditions: Conditions;
  readonly failing: readonly ConditionName[];
  readonly terms: Terms;
}

/**
 * Gives the minimal sets of changes within the limit of cost that make verdict 1, 2 or 3, the first few
 * in their order, and the terms after the first; undefined when there is none. Exact: more changes never
 * make a verdict worse and each costs something, so going through the sets by cost, a set is minimal
 * when it works and none that was found before is part of it.
 */
export function findChanges(
  { person, place, conditions, failing, terms }: NearMiss,
  parameters: ScreeningParameters,
): { sets: ChangeSet[]; after: Terms } | undefined {
  const { limits } = parameters;
  const forced = mendConditions(failing, conditions, parameters);
  if (forced === undefined) return undefined;
  const budget = limits.cost - costOf(forced);
  if (budget < 0) return undefined;

  const mends = mendTasks(terms, person, place, parameters).map((mend) =>
    mend !== undefined && costOf(mend) <= budget ? mend : undefined,
  );
  const everything = [allowReduced, ...mends.flatMap((mend) => mend ?? []).map(({ code }) => code)];
  if (!canSettle(termsAfter(terms, mends, everything))) return undefined;

  const found: ChangeSet[] = [];
  // Cost by cost, so that the many dearer sets are only made while too few are found.
  for (let left = 0; left <= budget && found.length < limits.sets; left++) {
    const sets = packageSets(terms, mends, left, parameters)
      .filter((changes) => costOf(changes) === left)
      .map((changes) => changeSetOf([...forced, ...changes]))
      .toSorted(compareChangeSets);
    for (const set of sets) {
      if (found.length === limits.sets) break;
      if (found.some((smaller) => isPartOf(smaller, set))) continue;
      if (canSettle(termsAfter(terms, mends, set.changes))) found.push(set);
    }
  }
  const [first] = found;
  return first && { sets: found, after: termsAfter(terms, mends, first.changes) };
}
