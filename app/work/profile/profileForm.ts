import { z } from "zod";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, choiceOrNull, line, lineOrNull } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { type Parsed, parseForm } from "../../platform/forms/parseForm.ts";
import { type Autonomy, isAutonomy, laws, profileKinds, settingKinds } from "../kinds.ts";
import type { profile } from "../schema.ts";

/** A profile has so many tasks at most; the weighing takes no more. */
export const MOST_TASKS = 20;

/** One task of a profile as the form has it. */
export type FormTask = { taskId: string; basis: boolean; autonomy: Autonomy | null };

/** What the form of a profile means. */
export type ProfileValue = {
  row: Pick<
    typeof profile.$inferSelect,
    "nameNl" | "nameEn" | "kind" | "setting" | "law" | "fromProfileId"
  >;
  tasks: FormTask[];
};

/** What the form may choose from. */
export type ProfileChoices = {
  /** The tasks that may be in it, by id. */
  tasks: ReadonlySet<string>;
  /** The profiles it may grow out of, by id. */
  profiles: readonly string[];
  /** What the record holds: its law stays possible, whatever the list has. */
  law?: string;
};

export const roleName = (taskId: string) => `role.${taskId}`;
export const autonomyName = (taskId: string) => `autonomy.${taskId}`;

const schema = ({ profiles, law }: ProfileChoices) =>
  z.object({
    nameNl: line(120),
    nameEn: lineOrNull(120),
    kind: choice(profileKinds),
    setting: choice(settingKinds),
    law: choice(law === undefined ? laws : [...laws, law]),
    from: choiceOrNull(profiles),
  });

/** Reads the form of a profile, all faults at once. */
export function readProfileForm(given: Given, choices: ProfileChoices): Parsed<ProfileValue> {
  const parsed = parseForm(schema(choices), given);
  const tasks = tasksIn(given);
  const faults = [...(parsed.faults ?? []), ...taskFaults(tasks, choices)];
  if (faults.length > 0 || !parsed.value) return { faults };
  const { from, nameEn, ...row } = parsed.value;
  return {
    value: {
      row: { ...row, nameEn: nameEn ?? row.nameNl, fromProfileId: from },
      tasks,
    },
  };
}

/** The tasks of the form in their order, each once. */
export function tasksIn(given: Given): FormTask[] {
  return [...new Set(given["task"] ?? [])].map((taskId) => {
    const autonomy = oneOf(given, autonomyName(taskId));
    return {
      taskId,
      basis: oneOf(given, roleName(taskId)) === "basis",
      autonomy: isAutonomy(autonomy) ? autonomy : null,
    };
  });
}

function taskFaults(tasks: readonly FormTask[], { tasks: known }: ProfileChoices): Fault[] {
  const fault = (key: Fault["key"], values?: Fault["values"]): Fault[] => [
    { field: "task", key, ...(values ? { values } : {}) },
  ];
  if (tasks.length === 0) return fault("work:fault.noTask");
  if (tasks.length > MOST_TASKS) return fault("work:fault.manyTasks", { most: MOST_TASKS });
  if (tasks.some(({ taskId }) => !known.has(taskId))) return fault("work:fault.goneTask");
  return tasks.some(({ basis }) => basis) ? [] : fault("work:fault.profileWithoutBasis");
}

/** A profile as the form shows it. English that only repeats the Dutch is left empty. */
export function profileGiven({ row, tasks }: ProfileValue): Given {
  return {
    nameNl: [row.nameNl],
    nameEn: row.nameEn === row.nameNl ? [] : [row.nameEn],
    kind: [row.kind],
    setting: [row.setting],
    law: [row.law],
    from: row.fromProfileId === null ? [] : [row.fromProfileId],
    task: tasks.map(({ taskId }) => taskId),
    ...Object.fromEntries(
      tasks.flatMap(({ taskId, basis, autonomy }) => [
        [roleName(taskId), [basis ? "basis" : "growth"]],
        [autonomyName(taskId), autonomy === null ? [] : [autonomy]],
      ]),
    ),
  };
}
