import type { Demand } from "../capacity/demand.ts";
import { aidBridges, meetsDemand } from "../capacity/meetsDemand.ts";
import type { LanguageSkill } from "../region/languageLevels.ts";
import { languageSkills } from "../region/languageLevels.ts";
import type { Capacity } from "../region/regionFile.ts";
import type { LanguageRanks, PreparedTask } from "./world.ts";

/** A demand that known capacity does not meet. */
export interface LoadMisfit {
  readonly demand: Demand;
  /** Whether an aid would bridge it. */
  readonly aid: boolean;
}

/** How one person stands to one task. */
export interface TaskFit {
  readonly task: PreparedTask;
  readonly loads: readonly LoadMisfit[];
  /** Skills in which the language is short for this task. */
  readonly short: readonly LanguageSkill[];
  /** Items that the task demands and of which the capacity is unknown, in order of code. */
  readonly unknown: readonly string[];
}

/** Takes a person's capacity and language (ranks), and a task; gives all that misfits and is unknown. */
export function fitTask(capacity: Capacity, language: LanguageRanks, task: PreparedTask): TaskFit {
  const loads: LoadMisfit[] = [];
  const unknown: string[] = [];
  for (const demand of task.demands) {
    const meeting = meetsDemand(capacity, demand);
    if (meeting === "missed") loads.push({ demand, aid: aidBridges(capacity, demand) });
    if (meeting === "unknown") unknown.push(demand.item.code);
  }
  const short = languageSkills.filter((skill) => language[skill] < task.language[skill]);
  return { task, loads, short, unknown };
}

/** Whether a task misfits: what is known rules it out, whatever the unknown turns out to be. */
export function misfits(fit: TaskFit): boolean {
  return fit.loads.length > 0 || fit.short.length > 0;
}

/** The codes of what makes a task misfit. */
export function misfitReasons({ task, loads, short }: TaskFit): string[] {
  const { id } = task.task;
  return [
    ...loads.map(({ demand }) => `load:${demand.item.code}@${id}`),
    ...short.map((skill) => `language:${skill}@${id}`),
  ];
}
