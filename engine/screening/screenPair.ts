import type { Candidate, Opening } from "../region/regionFile.ts";
import { toArrange } from "./arrange.ts";
import type { Conditions } from "./conditions.ts";
import { failingConditions, judgeConditions, reasonOfCondition } from "./conditions.ts";
import { findChanges } from "./findChanges.ts";
import type { ScreeningParameters } from "./parameters.ts";
import { defaultParameters } from "./parameters.ts";
import type { Person } from "./person.ts";
import { fitOfProfile, preparePerson } from "./person.ts";
import type { Place } from "./place.ts";
import { preparePlace } from "./place.ts";
import type { ScreenedPair } from "./screenedPair.ts";
import type { Terms } from "./settlePackage.ts";
import { settlePackage } from "./settlePackage.ts";
import { pick } from "./taskSet.ts";
import type { World } from "./world.ts";

/** Takes a person and a place, gives the terms of their package as things stand. */
export function termsOf(person: Person, { opening, profile }: Place): Terms {
  const fit = fitOfProfile(person, profile);
  return {
    fit,
    misfit: fit.misfit,
    reducedAllowed: opening.reduced.allowed,
    minHours: opening.reduced.minHours,
    affinity: person.candidate.affinity,
  };
}

type Decided = Pick<ScreenedPair, "verdict" | "package" | "questions" | "changes">;

function decide(
  person: Person,
  place: Place,
  conditions: Conditions,
  parameters: ScreeningParameters,
): Decided {
  if (!conditions.affinity.holds) return { verdict: "no" };
  const failing = failingConditions(conditions);
  const terms = termsOf(person, place);
  const settled = failing.length === 0 ? settlePackage(terms) : undefined;
  if (settled !== undefined) {
    const { verdict, tasks, questions } = settled;
    const ids = pick(tasks, place.profile.tasks).map(({ task }) => task.id);
    return verdict === "ask" ? { verdict, package: ids, questions } : { verdict, package: ids };
  }
  const near = findChanges({ person, place, conditions, failing, terms }, parameters);
  if (near === undefined) return { verdict: "no" };
  const questions = settlePackage(near.after)?.questions ?? [];
  return { verdict: "near", questions, changes: near.sets };
}

/** As {@link screenPair}, for many pairs: what belongs to one side has been prepared. */
export function screenPrepared(
  person: Person,
  place: Place,
  parameters: ScreeningParameters,
): ScreenedPair {
  const { candidate } = person;
  const { opening } = place;
  const conditions = judgeConditions(person, place, parameters);
  const failing = failingConditions(conditions).map((name) => reasonOfCondition[name]);
  const ofPackage = fitOfProfile(person, place.profile).reasons;
  const arrange = toArrange(candidate, opening);
  return {
    candidate: candidate.id,
    opening: opening.id,
    km: conditions.radius.km,
    travelMinutes: conditions.travel.minutes,
    ...decide(person, place, conditions, parameters),
    ...(arrange.length > 0 && { arrange }),
    reasons: failing.length === 0 ? ofPackage : [...failing, ...ofPackage].toSorted(),
  };
}

/**
 * Takes a candidate and an opening of a valid region, and the region's work as prepared. Gives whether
 * the candidate can start there, why not, and what would have to change. The same input gives the same
 * answer. Throws a RangeError when the opening's profile is not in the world.
 */
export function screenPair(
  candidate: Candidate,
  opening: Opening,
  world: World,
  parameters: ScreeningParameters = defaultParameters,
): ScreenedPair {
  return screenPrepared(preparePerson(candidate, world), preparePlace(opening, world), parameters);
}
