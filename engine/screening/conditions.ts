import type { Funding, Hours } from "../region/regionFile.ts";
import { kmBetween } from "../travel/kmBetween.ts";
import { travelMinutes } from "../travel/travelMinutes.ts";
import type { ScreeningParameters } from "./parameters.ts";
import type { Person } from "./person.ts";
import type { Place } from "./place.ts";
import { sizeOf } from "./taskSet.ts";

/** The conditions of a pair, each with the numbers it was held against. */
export interface Conditions {
  readonly affinity: { readonly holds: boolean; readonly affinity: "yes" | "no" | "unknown" };
  readonly place: { readonly holds: boolean; readonly places: number };
  readonly certainty: {
    readonly holds: boolean;
    readonly needsLasting: boolean;
    readonly funding: Funding;
  };
  readonly radius: {
    readonly holds: boolean;
    readonly km: number;
    /** Undefined is no radius. */
    readonly maxKm: number | undefined;
  };
  readonly travel: {
    readonly holds: boolean;
    readonly minutes: number;
    readonly maxMinutes: number;
  };
  readonly hours: {
    readonly holds: boolean;
    /** After item 6.3. */
    readonly person: Hours;
    readonly opening: Hours;
    /** Hours between the two closed intervals; 0 when they touch or overlap. */
    readonly apart: number;
  };
  readonly slots: {
    readonly holds: boolean;
    /** Slots in common as bits, after item 6.1. */
    readonly common: number;
    readonly needed: number;
    /** How many are missing. */
    readonly short: number;
  };
}

export type ConditionName = keyof Conditions;

/** The code of each condition among the reasons. */
export const reasonOfCondition: Readonly<Record<ConditionName, string>> = {
  affinity: "affinity",
  place: "no-place",
  certainty: "certainty",
  radius: "radius",
  travel: "travel",
  hours: "hours",
  slots: "slots",
};

export const conditionNames = Object.keys(reasonOfCondition) as ConditionName[];

/** Takes a person and a place, gives which conditions hold. */
export function judgeConditions(
  person: Person,
  place: Place,
  parameters: ScreeningParameters,
): Conditions {
  const { candidate } = person;
  const { opening } = place;
  const km = kmBetween(candidate.at, opening.at);
  const minutes = travelMinutes(km, candidate.travel.modes, parameters.travel);
  const lastingOrNot = !candidate.needsLasting || opening.funding === "lasting";
  const latestStart = Math.max(person.hours.min, opening.hours.min);
  const earliestEnd = Math.min(person.hours.max, opening.hours.max);
  const common = person.slots & place.slots;
  const short = Math.max(0, opening.slotsNeeded - sizeOf(common));
  return {
    affinity: { holds: candidate.affinity !== "no", affinity: candidate.affinity },
    place: { holds: opening.places > 0, places: opening.places },
    certainty: {
      holds: lastingOrNot,
      needsLasting: candidate.needsLasting,
      funding: opening.funding,
    },
    radius: { holds: km <= (opening.maxKm ?? Infinity), km, maxKm: opening.maxKm },
    travel: {
      holds: minutes <= candidate.travel.maxMinutes,
      minutes,
      maxMinutes: candidate.travel.maxMinutes,
    },
    hours: {
      holds: latestStart <= earliestEnd,
      person: person.hours,
      opening: opening.hours,
      apart: Math.max(0, latestStart - earliestEnd),
    },
    slots: { holds: short === 0, common, needed: opening.slotsNeeded, short },
  };
}

/** Takes the conditions of a pair, gives the names of those that fail. */
export function failingConditions(conditions: Conditions): ConditionName[] {
  return conditionNames.filter((name) => !conditions[name].holds);
}
