import type { Proposal } from "./proposalFile.ts";
import type { Limits, StudyFile, StudyTask } from "./studyFile.ts";

/**
 * Why a task stays: it needs a qualification; no profile of the proposal, nor a new one of this task
 * alone, can take it within the limits; or one could take it, and it was not worth it.
 */
export type WhyLeft = "needs-qualification" | "fits-no-profile" | "not-worth-it";

/** A task that stays where it is. */
export interface LeftTask {
  readonly task: string;
  readonly why: WhyLeft;
}

function canTake(tasks: readonly StudyTask[], limits: Limits): boolean {
  const hours = tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) / 60;
  const places = new Set(tasks.map(({ place }) => place));
  return hours <= limits.hours.max && places.size <= limits.maxPlaces;
}

function isProfileAlone(task: StudyTask, limits: Limits): boolean {
  return (
    limits.minCategories <= 1 &&
    task.minutesPerWeek / 60 >= limits.hours.min &&
    canTake([task], limits)
  );
}

/** Takes a valid proposal, gives the tasks of the study that it leaves, in the order of the study. */
export function leftTasks({ profiles }: Proposal, { tasks, limits }: StudyFile): LeftTask[] {
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const moved = new Set(profiles.flatMap((profile) => profile.tasks));
  const bundles = profiles.map((profile) =>
    profile.tasks.map((id) => taskOf.get(id)).filter((task) => task !== undefined),
  );
  const room = profiles.length < limits.maxProfiles;
  const why = (task: StudyTask): WhyLeft => {
    if (task.needsQualification) return "needs-qualification";
    const taken =
      bundles.some((bundle) => canTake([...bundle, task], limits)) ||
      (room && isProfileAlone(task, limits));
    return taken ? "not-worth-it" : "fits-no-profile";
  };
  return tasks
    .filter(({ id }) => !moved.has(id))
    .map((task) => ({ task: task.id, why: why(task) }));
}
