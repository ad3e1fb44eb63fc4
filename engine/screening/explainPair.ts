import { packageHours, talentsInCommon } from "../region/rankPairs.ts";
import type { Candidate, Opening, Slot } from "../region/regionFile.ts";
import { slotsFromBits } from "../region/slots.ts";
import type { Conditions } from "./conditions.ts";
import { failingConditions, judgeConditions } from "./conditions.ts";
import type { ExplainedTask } from "./explainTask.ts";
import { explainTask } from "./explainTask.ts";
import { findChanges } from "./findChanges.ts";
import type { ScreeningParameters } from "./parameters.ts";
import { defaultParameters } from "./parameters.ts";
import type { Person } from "./person.ts";
import { fitOfProfile, preparePerson } from "./person.ts";
import type { Place } from "./place.ts";
import { preparePlace } from "./place.ts";
import type { ProfileFit } from "./profileFit.ts";
import type { ScreenedPair } from "./screenedPair.ts";
import { screenPrepared, termsOf } from "./screenPair.ts";
import { settlePackage } from "./settlePackage.ts";
import { pick, setOf, sumOver } from "./taskSet.ts";
import type { World } from "./world.ts";

/** A day's exposure to one item, summed over tasks and held against the person's bound. */
export interface ExplainedExposure {
  readonly item: string;
  /** Minutes per day. */
  readonly minutes: number;
  /** At the person's grade, or the tightest when the grade is unknown; null is no bound. */
  readonly bound: number | null;
  /** `unknown`: beyond the tightest bound while the grade is unknown. */
  readonly state: "kept" | "breached" | "unknown";
}

/** Everything that pages may tell of one pair, as data. */
export interface PairExplanation {
  readonly pair: ScreenedPair;
  readonly conditions: Omit<Conditions, "slots"> & {
    readonly slots: {
      readonly holds: boolean;
      /** In the order of the week. */
      readonly common: readonly Slot[];
      readonly needed: number;
      readonly short: number;
    };
  };
  /** In the order of the profile. */
  readonly tasks: readonly ExplainedTask[];
  readonly exposures: {
    /** Over which tasks was summed: the package, or all basis tasks when there is none. */
    readonly over: "package" | "basis";
    readonly items: readonly ExplainedExposure[];
  };
  /** Hours per week of the package as it is, not held against the person's maximum; null without one. */
  readonly packageHours: number | null;
  /** Package after the cheapest set of changes, sorted task ids; empty unless `near`. */
  readonly packageAfter: readonly string[];
  /** Talents in common, sorted. */
  readonly talents: readonly string[];
}

function explainExposures({ profile, bounds }: ProfileFit, set: number): ExplainedExposure[] {
  return profile.exposures.map((exposure, index) => {
    const minutes = sumOver(set, exposure.minutes);
    const { sure = Infinity, known = true } = bounds[index] ?? {};
    const beyond = known ? "breached" : "unknown";
    return {
      item: exposure.item.code,
      minutes,
      bound: Number.isFinite(sure) ? sure : null,
      state: minutes > sure ? beyond : "kept",
    };
  });
}

function idsAfterChanges(
  person: Person,
  place: Place,
  conditions: Conditions,
  parameters: ScreeningParameters,
): string[] {
  const failing = failingConditions(conditions);
  const terms = termsOf(person, place);
  const near = findChanges({ person, place, conditions, failing, terms }, parameters);
  const settled = near && settlePackage(near.after);
  return pick(settled?.tasks ?? 0, place.profile.tasks).map(({ task }) => task.id);
}

/**
 * Takes a candidate and an opening of a valid region, gives the screened pair with everything that led to
 * it, task by task. It holds items and grades: who may see those is for the caller to decide.
 */
export function explainPair(
  candidate: Candidate,
  opening: Opening,
  world: World,
  parameters: ScreeningParameters = defaultParameters,
): PairExplanation {
  const person = preparePerson(candidate, world);
  const place = preparePlace(opening, world);
  const pair = screenPrepared(person, place, parameters);
  const conditions = judgeConditions(person, place, parameters);
  const fit = fitOfProfile(person, place.profile);
  const near = pair.verdict === "near";
  const packageAfter = near ? idsAfterChanges(person, place, conditions, parameters) : [];
  const inPackage = new Set(pair.package);
  const fits = new Map(fit.tasks.map((one) => [one.task.task.id, one]));
  const tasks = place.profile.profile.tasks.flatMap(({ task, basis }) => {
    const ofTask = fits.get(task);
    if (ofTask === undefined) return [];
    return {
      ...explainTask(candidate, ofTask, parameters),
      basis,
      inPackage: inPackage.has(task),
      inPackageAfter: packageAfter.includes(task),
    };
  });
  const summed =
    pair.package === undefined
      ? place.profile.basis
      : setOf(place.profile.tasks, ({ task }) => inPackage.has(task.id));
  return {
    pair,
    conditions: {
      ...conditions,
      slots: { ...conditions.slots, common: slotsFromBits(conditions.slots.common) },
    },
    tasks,
    exposures: {
      over: pair.package === undefined ? "basis" : "package",
      items: explainExposures(fit, summed),
    },
    packageHours: pair.package === undefined ? null : packageHours(pair.package, place),
    packageAfter,
    talents: talentsInCommon(person, place),
  };
}
