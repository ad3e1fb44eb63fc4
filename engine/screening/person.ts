import { meansOf } from "../capacity/means.ts";
import { levelRank } from "../region/languageLevels.ts";
import type { Candidate, Hours } from "../region/regionFile.ts";
import { slotBits } from "../region/slots.ts";
import type { ProfileFit } from "./profileFit.ts";
import { fitProfile } from "./profileFit.ts";
import type { TaskFit } from "./taskFit.ts";
import { fitTask } from "./taskFit.ts";
import type { LanguageRanks, PreparedProfile, PreparedTask, World } from "./world.ts";

/**
 * A candidate with means set, and the fits that were already worked out: many openings share a profile
 * and many profiles share a task. Keep it for one run over openings, then let it go.
 */
export interface Person {
  readonly candidate: Candidate;
  /** Hours per week after item 6.3. */
  readonly hours: Hours;
  /** Slots after item 6.1, as bits. */
  readonly slots: number;
  readonly language: LanguageRanks;
  readonly taskFits: Map<PreparedTask, TaskFit>;
  readonly profileFits: Map<PreparedProfile, ProfileFit>;
}

/** Takes a candidate whose capacity is in the world's list, gives what screening needs of them. */
export function preparePerson(candidate: Candidate, world: World): Person {
  const { hours, slots } = meansOf(candidate, world.items);
  return {
    candidate,
    hours,
    slots: slotBits(slots),
    language: {
      speaking: levelRank(candidate.language.speaking),
      reading: levelRank(candidate.language.reading),
    },
    taskFits: new Map(),
    profileFits: new Map(),
  };
}

function fitOfTask(person: Person, task: PreparedTask): TaskFit {
  const known = person.taskFits.get(task);
  if (known !== undefined) return known;
  const fit = fitTask(person.candidate.capacity, person.language, task);
  person.taskFits.set(task, fit);
  return fit;
}

/** Takes a person and a profile, gives how they fit; worked out once. */
export function fitOfProfile(person: Person, profile: PreparedProfile): ProfileFit {
  const known = person.profileFits.get(profile);
  if (known !== undefined) return known;
  const tasks = profile.tasks.map((task) => fitOfTask(person, task));
  const fit = fitProfile(person.candidate.capacity, profile, tasks);
  person.profileFits.set(profile, fit);
  return fit;
}
