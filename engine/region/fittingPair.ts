import type { CapacityList } from "../capacity/capacityList.ts";
import type { ScreenedPair } from "../screening/screenedPair.ts";
import { screenPair } from "../screening/screenPair.ts";
import { prepareWorld } from "../screening/world.ts";
import type { Candidate, Opening, Profile, Task } from "./regionFile.ts";

/** One candidate, one opening and the work behind it: for tests that change one thing and look. */
export interface OnePair {
  readonly candidate: Candidate;
  readonly opening: Opening;
  readonly profile: Profile;
  readonly tasks: readonly Task[];
}

/** A task of 6 hours a week that asks nothing. */
export function easyTask(id: string, rest: Partial<Task> = {}): Task {
  return { id, name: id, category: "welzijn", minutesPerWeek: 360, load: {}, ...rest };
}

/** Takes what differs, gives a pair in which all else fits: basis tasks `a` and `b`, growth task `c`. */
export function fittingPair(
  differs: {
    candidate?: Partial<Candidate>;
    opening?: Partial<Opening>;
    tasks?: readonly Task[];
    basis?: readonly string[];
  } = {},
): OnePair {
  const tasks = differs.tasks ?? [easyTask("a"), easyTask("b"), easyTask("c")];
  const basis = differs.basis ?? ["a", "b"];
  return {
    candidate: {
      id: "kandidaat",
      at: { lat: 51, lon: 6 },
      travel: { modes: ["bike"], maxMinutes: 30 },
      hours: { min: 8, max: 24 },
      slots: ["mon-morning", "tue-morning", "wed-evening", "thu-night"],
      capacity: { list: "fml-current", basis: "fml", grades: {} },
      language: { speaking: "B1", reading: "B1" },
      affinity: "yes",
      needsLasting: true,
      ...differs.candidate,
    },
    opening: {
      id: "plek",
      profile: "profiel",
      at: { lat: 51, lon: 6.01 },
      places: 1,
      hours: { min: 12, max: 16 },
      slots: ["mon-morning", "tue-morning", "wed-evening", "thu-night"],
      slotsNeeded: 2,
      reduced: { allowed: false, minHours: 4 },
      funding: "lasting",
      ...differs.opening,
    },
    profile: {
      id: "profiel",
      name: "profiel",
      kind: "growth",
      tasks: tasks.map(({ id }) => ({ task: id, basis: basis.includes(id) })),
    },
    tasks,
  };
}

/** Takes one pair and the list its items are of, gives the screened pair. */
export function screenOne(
  { candidate, opening, profile, tasks }: OnePair,
  list: CapacityList,
): ScreenedPair {
  return screenPair(candidate, opening, prepareWorld({ tasks, profiles: [profile] }, list));
}
