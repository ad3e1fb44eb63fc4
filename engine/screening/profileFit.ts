import type { ExposureBounds } from "../capacity/exposureBounds.ts";
import { exposureBounds } from "../capacity/exposureBounds.ts";
import type { Capacity } from "../region/regionFile.ts";
import type { TaskFit } from "./taskFit.ts";
import { misfitReasons, misfits } from "./taskFit.ts";
import { setOf, sumOver } from "./taskSet.ts";
import type { PreparedProfile } from "./world.ts";

/** How one person stands to one profile. Sets of tasks as in {@link PreparedProfile}. */
export interface ProfileFit {
  readonly profile: PreparedProfile;
  readonly tasks: readonly TaskFit[];
  /** The tasks that misfit. */
  readonly misfit: number;
  /** The tasks that demand something unknown, whether they misfit too or not. */
  readonly unknown: number;
  /** In the order of the profile's exposures. */
  readonly bounds: readonly ExposureBounds[];
  /** Misfits and breaches of the basis tasks, sorted. */
  readonly reasons: readonly string[];
}

/** Whether unknown grades count as unbounded or as the tightest. */
export type Certainty = "possible" | "sure";

/** Takes a set of tasks, gives the places in `exposures` whose bound the summed minutes break. */
export function breachedExposures(
  { profile, bounds }: Pick<ProfileFit, "profile" | "bounds">,
  set: number,
  certainty: Certainty,
): number[] {
  return profile.exposures.flatMap(({ minutes }, index) =>
    sumOver(set, minutes) > (bounds[index]?.[certainty] ?? Infinity) ? [index] : [],
  );
}

/** Takes a set of tasks, gives whether it is (surely) bearable. */
export function isBearable(
  fit: Pick<ProfileFit, "profile" | "bounds">,
  set: number,
  certainty: Certainty,
): boolean {
  return breachedExposures(fit, set, certainty).length === 0;
}

/** Takes a capacity and the fits of a profile's tasks in order, gives how they fit together. */
export function fitProfile(
  capacity: Capacity,
  profile: PreparedProfile,
  tasks: readonly TaskFit[],
): ProfileFit {
  const bounds = profile.exposures.map(({ item }) => exposureBounds(capacity, item));
  const misfitsOfBasis = tasks.flatMap((fit, index) =>
    (profile.basis & (1 << index)) === 0 ? [] : misfitReasons(fit),
  );
  const breaches = breachedExposures({ profile, bounds }, profile.basis, "possible").map(
    (index) => `exposure:${profile.exposures[index]?.item.code}`,
  );
  return {
    profile,
    tasks,
    misfit: setOf(tasks, misfits),
    unknown: setOf(tasks, (fit) => fit.unknown.length > 0),
    bounds,
    reasons: [...misfitsOfBasis, ...breaches].toSorted(),
  };
}
