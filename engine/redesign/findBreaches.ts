import type { Fault } from "../region/faults.ts";
import { FaultList, pathOf, quoted } from "../region/faults.ts";
import type { Proposal } from "./proposalFile.ts";
import type { StudyFile, StudyTask } from "./studyFile.ts";

type Found = StudyTask | undefined;

/** Hours as people write them: at most two decimals. */
function hoursText(hours: number): string {
  return `${Number(hours.toFixed(2))} hours`;
}

function listed(count: number, one: string, several: string, names: readonly string[]): string {
  return `${count} ${count === 1 ? one : several} (${names.map(quoted).join(", ")})`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

function refuseTasks(
  proposal: Proposal,
  taskOf: ReadonlyMap<string, StudyTask>,
  faults: FaultList,
): void {
  const seenIn = new Map<string, string>();
  for (const [index, { id, tasks }] of proposal.profiles.entries()) {
    const path = pathOf(pathOf("profiles", index), "tasks");
    if (tasks.length === 0) faults.refuse(path, "at least one task");
    for (const [place, task] of tasks.entries()) {
      const at = pathOf(path, place);
      const seen = seenIn.get(task);
      if (!taskOf.has(task)) faults.refuse(at, `no task ${quoted(task)}`);
      else if (taskOf.get(task)?.needsQualification) {
        faults.refuse(at, `${quoted(task)} needs a qualification and stays where it is`);
      } else if (seen !== undefined) {
        faults.refuse(at, `${quoted(task)} stands in profile ${quoted(seen)} already`);
      }
      seenIn.set(task, seen ?? id);
    }
  }
}

function refuseLimits(
  path: string,
  tasks: readonly StudyTask[],
  { hours, minCategories, maxPlaces }: StudyFile["limits"],
  faults: FaultList,
): void {
  const total = tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) / 60;
  if (total < hours.min) faults.refuse(path, `${hoursText(total)}, at least ${hours.min}`);
  if (total > hours.max) faults.refuse(path, `${hoursText(total)}, at most ${hours.max}`);
  const categories = distinct(tasks.map(({ category }) => category));
  if (categories.length < minCategories) {
    const text = listed(categories.length, "category", "categories", categories);
    faults.refuse(path, `${text}, at least ${minCategories}`);
  }
  const places = distinct(tasks.map(({ place }) => place));
  if (places.length > maxPlaces) {
    const text = listed(places.length, "place", "places", places);
    faults.refuse(path, `${text}, at most ${maxPlaces}`);
  }
}

/**
 * Takes a proposal, also one made by hand, gives every rule of the study that it breaks, with the place
 * and what was expected; none when it is valid. Source: the redesign rules, "A valid proposal".
 */
export function findBreaches(proposal: Proposal, { tasks, limits }: StudyFile): readonly Fault[] {
  const faults = new FaultList();
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const { profiles } = proposal;
  if (profiles.length > limits.maxProfiles) {
    faults.refuse("profiles", `${profiles.length} profiles, at most ${limits.maxProfiles}`);
  }
  refuseTasks(proposal, taskOf, faults);
  for (const [index, profile] of profiles.entries()) {
    const found: Found[] = [...new Set(profile.tasks)].map((task) => taskOf.get(task));
    const known = found.filter((task) => task !== undefined);
    // What is no task has its own breach; hours and places of the rest say nothing then.
    if (known.length === 0 || known.length < found.length) continue;
    // In the order of the study, so that hours are summed in one order everywhere.
    const inOrder = tasks.filter((task) => known.includes(task));
    refuseLimits(pathOf("profiles", index), inOrder, limits, faults);
  }
  return faults.faults;
}
