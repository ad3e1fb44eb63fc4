import type { ProfileTask } from "./profileTasks.ts";

/** The hours a week of tasks together, all of them and the basis alone. */
export function hoursOf(tasks: readonly Pick<ProfileTask, "minutesPerWeek" | "basis">[]) {
  const hours = (list: typeof tasks) =>
    list.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) / 60;
  return { all: hours(tasks), basis: hours(tasks.filter(({ basis }) => basis)) };
}
