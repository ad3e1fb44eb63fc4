import { languageSkills } from "../region/languageLevels.ts";
import type { ConditionName, Conditions } from "./conditions.ts";
import type { ScreeningParameters } from "./parameters.ts";
import { stepCost } from "./parameters.ts";
import type { Person } from "./person.ts";
import type { Place } from "./place.ts";
import type { TaskFit } from "./taskFit.ts";
import { travelMinutes } from "../travel/travelMinutes.ts";

/** One change that can be made for a pair. */
export interface Change {
  readonly code: string;
  readonly cost: number;
}

const change = (code: string, cost: number | undefined): Change | undefined =>
  cost === undefined ? undefined : { code, cost };

/**
 * Takes a failing condition, gives the one change that mends it, or undefined when none is available.
 * A person's own no is never mended.
 */
export function mendCondition(
  name: ConditionName,
  conditions: Conditions,
  parameters: ScreeningParameters,
): Change | undefined {
  const { costs } = parameters;
  switch (name) {
    case "affinity":
      return undefined;
    case "place":
      return change("open-place", costs.openPlace);
    case "certainty":
      return change("fund", costs.fund);
    case "radius": {
      const { km, maxKm } = conditions.radius;
      const step = costs.widenRadius.find(({ within }) => km <= within * (maxKm ?? Infinity));
      return change("widen-radius", step?.cost);
    }
    case "travel": {
      const byCar = travelMinutes(conditions.radius.km, ["car"], parameters.travel);
      const inTime = byCar <= conditions.travel.maxMinutes;
      return inTime ? change("transport", costs.transport) : undefined;
    }
    case "hours":
      return change("hours", stepCost(conditions.hours.apart, costs.hours));
    case "slots":
      return change("slots", stepCost(conditions.slots.short, costs.slots));
  }
}

/** Takes a person and a place, gives the changes of language that are available, per skill. */
export function languageChanges(
  person: Person,
  place: Place,
  parameters: ScreeningParameters,
): Change[] {
  return languageSkills.flatMap((skill) => {
    const levels = place.profile.language[skill] - person.language[skill];
    const cost = levels > 0 ? stepCost(levels, parameters.costs.language) : undefined;
    return cost === undefined ? [] : [{ code: `language:${skill}`, cost }];
  });
}

/** The aids that would each bridge one load of a task. */
export function aidChanges(fit: TaskFit, parameters: ScreeningParameters): Change[] {
  return fit.loads
    .filter(({ aid }) => aid)
    .map(({ demand }) => ({
      code: `aid:${demand.item.code}@${fit.task.task.id}`,
      cost: parameters.costs.aid,
    }));
}

/**
 * Takes a task's fit and the available changes of language, gives all that it takes for the task no
 * longer to misfit: nothing when it does not, undefined when no changes can do it.
 */
export function mendTask(
  fit: TaskFit,
  language: readonly Change[],
  parameters: ScreeningParameters,
): Change[] | undefined {
  const aids = aidChanges(fit, parameters);
  const lifts = fit.short.flatMap((skill) =>
    language.filter(({ code }) => code === `language:${skill}`),
  );
  const complete = aids.length === fit.loads.length && lifts.length === fit.short.length;
  return complete ? [...aids, ...lifts] : undefined;
}
