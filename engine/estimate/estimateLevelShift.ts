import type { Formula } from "./formula.ts";
import { evaluate } from "./formula.ts";
import type { Level, LevelShiftFile, ShiftedTask } from "./levelShiftFile.ts";
import { usualYear } from "./levelShiftFile.ts";

/** Hours, to two decimals. */
export interface ShiftedHours {
  readonly hoursPerWeek: number;
  readonly hoursPerYear: number;
}

/** Whole euros a year: on the level of now, on the lower level, and what that saves. */
export interface ShiftedCost {
  readonly before: number;
  readonly after: number;
  readonly saved: number;
}

/** What one task moves. */
export interface TaskShift extends ShiftedHours {
  readonly task: string;
  readonly from: string;
  readonly to: string;
  readonly costPerYear: ShiftedCost;
}

/** What changes on one level; `fullWeeks` is how many full weeks of work it comes to, to two decimals. */
export interface LevelHours extends ShiftedHours {
  readonly level: string;
  readonly fullWeeks: number;
}

/** What shifting tasks to a lower level comes to. */
export interface LevelShift {
  /** In the order of the file. */
  readonly tasks: readonly TaskShift[];
  /** Levels that get hours back, in the order of the file. */
  readonly freed: readonly LevelHours[];
  /** Levels that take hours on. */
  readonly takenOn: readonly LevelHours[];
  readonly total: ShiftedHours & { readonly fullWeeks: number; readonly costPerYear: ShiftedCost };
}

interface Year {
  readonly weeks: number;
  readonly fullWeek: number;
}

const minutesOfHour = 60;

function hoursOf(minutes: number, { weeks, fullWeek }: Year) {
  const perYear: Formula = { times: [minutes, weeks], by: [minutesOfHour] };
  return {
    hoursPerWeek: evaluate({ times: [minutes], by: [minutesOfHour] }, 2),
    hoursPerYear: evaluate(perYear, 2),
    fullWeeks: evaluate({ times: [minutes], by: [minutesOfHour, fullWeek] }, 2),
  };
}

function costOf(task: ShiftedTask, costs: ReadonlyMap<string, number>, weeks: number): ShiftedCost {
  const cost = (level: string): number =>
    evaluate({ times: [task.minutesPerWeek, weeks, costs.get(level) ?? 0], by: [minutesOfHour] });
  const [before, after] = [cost(task.from), cost(task.to)];
  return { before, after, saved: before - after };
}

/** The hours of the levels that tasks leave (`from`) or come to (`to`). */
function ofLevels(
  levels: readonly Level[],
  tasks: readonly ShiftedTask[],
  end: "from" | "to",
  year: Year,
): LevelHours[] {
  return levels.flatMap(({ id }) => {
    const own = tasks.filter((task) => task[end] === id);
    if (own.length === 0) return [];
    return [{ level: id, ...hoursOf(minutesOf(own), year) }];
  });
}

const minutesOf = (tasks: readonly ShiftedTask[]): number =>
  tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);

/**
 * Hours, cost and what comes free when tasks go to a lower level. Cost is rounded to whole euros a year,
 * a half up, task by task and level by level; sums are of those, so the parts add up to the whole.
 */
export function estimateLevelShift(file: LevelShiftFile): LevelShift {
  const year = { ...usualYear, ...file };
  const costs = new Map(file.levels.map(({ id, hourlyCost }) => [id, hourlyCost]));
  const tasks = file.tasks.map((task): TaskShift => {
    const { hoursPerWeek, hoursPerYear } = hoursOf(task.minutesPerWeek, year);
    const costPerYear = costOf(task, costs, year.weeks);
    return { task: task.id, from: task.from, to: task.to, hoursPerWeek, hoursPerYear, costPerYear };
  });
  const sum = (key: keyof ShiftedCost): number =>
    tasks.reduce((total, { costPerYear }) => total + costPerYear[key], 0);
  return {
    tasks,
    freed: ofLevels(file.levels, file.tasks, "from", year),
    takenOn: ofLevels(file.levels, file.tasks, "to", year),
    total: {
      ...hoursOf(minutesOf(file.tasks), year),
      costPerYear: { before: sum("before"), after: sum("after"), saved: sum("saved") },
    },
  };
}
