import type { CapacityList } from "../capacity/capacityList.ts";
import { slotBits } from "../region/slots.ts";
import type { PreparedPool } from "./preparePool.ts";
import { preparePool } from "./preparePool.ts";
import type { StudyFile, StudyTask, Weights } from "./studyFile.ts";
import { defaultWeights } from "./studyFile.ts";

/**
 * A study with everything worked out once that a proposal is weighed by. Tasks are those that may be
 * moved, known by their place in this list.
 */
export interface PreparedStudy {
  readonly study: StudyFile;
  readonly weights: Weights;
  readonly tasks: readonly StudyTask[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Per task, per week. */
  readonly minutes: Float64Array;
  /** The minutes that come free for a qualified function when the task moves; 0 for another function. */
  readonly freed: Float64Array;
  /** Per task a number for its category, place. */
  readonly category: Int32Array;
  readonly place: Int32Array;
  readonly categories: readonly string[];
  readonly places: readonly string[];
  /** Per task, as bits. */
  readonly slots: Int32Array;
  readonly pool: PreparedPool;
}

function numbered(texts: readonly string[]): { names: string[]; numbers: Int32Array } {
  const names = [...new Set(texts)];
  const numberOf = new Map(names.map((name, index) => [name, index]));
  return { names, numbers: Int32Array.from(texts, (text) => numberOf.get(text) ?? 0) };
}

/** Takes a sound study and the FML in use, gives it prepared. Make it once for many proposals. */
export function prepareStudy(study: StudyFile, list: CapacityList): PreparedStudy {
  const tasks = study.tasks.filter(({ needsQualification }) => !needsQualification);
  const qualified = new Set(study.functions.filter((one) => one.qualified).map(({ id }) => id));
  const category = numbered(tasks.map((task) => task.category));
  const place = numbered(tasks.map((task) => task.place));
  return {
    study,
    weights: study.weights ?? defaultWeights,
    tasks,
    indexOf: new Map(tasks.map(({ id }, index) => [id, index])),
    minutes: Float64Array.from(tasks, ({ minutesPerWeek }) => minutesPerWeek),
    freed: Float64Array.from(tasks, ({ doneBy, minutesPerWeek }) =>
      qualified.has(doneBy) ? minutesPerWeek : 0,
    ),
    category: category.numbers,
    place: place.numbers,
    categories: category.names,
    places: place.names,
    slots: Int32Array.from(tasks, (task) => slotBits(task.slots)),
    pool: preparePool(tasks, study.pool, list),
  };
}
