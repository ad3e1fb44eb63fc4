import type { CapacityItem, CapacityList } from "../capacity/capacityList.ts";
import { itemsByCode } from "../capacity/capacityList.ts";
import { demandsOf } from "../capacity/demand.ts";
import { exposureBounds } from "../capacity/exposureBounds.ts";
import { meansOf } from "../capacity/means.ts";
import { meetsDemand } from "../capacity/meetsDemand.ts";
import { languageSkills, levelRank } from "../region/languageLevels.ts";
import type { Hours } from "../region/regionFile.ts";
import { slotBits } from "../region/slots.ts";
import { bitsOf, WeightSum, wordsFor } from "./bits.ts";
import type { PoolType, StudyTask } from "./studyFile.ts";

/** An exposure that some task has and that somebody of the pool may not bear without bound. */
export interface PoolExposure {
  /** Minutes per day that each task adds. */
  readonly minutes: Float64Array;
  /** The different bounds that hold in the pool, ascending. */
  readonly bounds: readonly number[];
  /** For each bound, and last for what goes beyond all: who surely bears minutes up to that bound. */
  readonly bearers: readonly Uint32Array[];
}

/** Who can work how many hours: the pool by ranges of hours in which the same people can. */
export interface PoolHours {
  /** Where the answer changes, ascending, in hours per week. */
  readonly points: Float64Array;
  /** Even places: below, between and above the points; odd places: at the points themselves. */
  readonly able: readonly Uint32Array[];
}

/** What a search asks of the pool, sets of pool types being bits of `words` words. */
export interface PreparedPool {
  readonly size: number;
  readonly words: number;
  /** Per task a row of `words` words: who fits it for sure. */
  readonly fits: Uint32Array;
  readonly exposures: readonly PoolExposure[];
  readonly hours: PoolHours;
  /** Hours per week of each type after item 6.3. */
  readonly ownHours: readonly Hours[];
  /** Slots of each type after item 6.1. */
  readonly slots: Int32Array;
  readonly weights: readonly number[];
  readonly weightOf: WeightSum;
}

function fitRow(task: StudyTask, pool: readonly PoolType[], list: CapacityList): Uint32Array {
  const demands = demandsOf(task.load, itemsByCode(list));
  return bitsOf(
    pool,
    ({ capacity, language }) =>
      languageSkills.every(
        (skill) => levelRank(language[skill]) >= levelRank(task.language?.[skill]),
      ) && demands.every((demand) => meetsDemand(capacity, demand) === "met"),
  );
}

function prepareExposure(
  item: CapacityItem,
  tasks: readonly StudyTask[],
  pool: readonly PoolType[],
): PoolExposure {
  const sure = pool.map(({ capacity }) => exposureBounds(capacity, item).sure);
  const bounds = [...new Set(sure)].filter(Number.isFinite).toSorted((a, b) => a - b);
  return {
    minutes: Float64Array.from(tasks, ({ exposure }) => exposure?.[item.code] ?? 0),
    bounds,
    bearers: [...bounds, Infinity].map((bound) => bitsOf(sure, (own) => own >= bound)),
  };
}

function prepareHours(own: readonly Hours[]): PoolHours {
  const points = [...new Set(own.flatMap(({ min, max }) => [min, max]))].toSorted((a, b) => a - b);
  const between = (index: number): number => {
    const [before, after] = [points[index - 1], points[index]];
    if (before === undefined) return -1;
    return after === undefined ? before + 1 : (before + after) / 2;
  };
  const samples = points.flatMap((point, index) => [between(index), point]);
  const able = [...samples, between(points.length)].map((hours) =>
    bitsOf(own, ({ min, max }) => min <= hours && hours <= max),
  );
  return { points: Float64Array.from(points), able };
}

/** Takes the movable tasks and the pool of a sound study and the FML in use, gives what a search asks. */
export function preparePool(
  tasks: readonly StudyTask[],
  pool: readonly PoolType[],
  list: CapacityList,
): PreparedPool {
  const items = itemsByCode(list);
  const words = wordsFor(pool.length);
  const fits = new Uint32Array(tasks.length * words);
  for (const [index, task] of tasks.entries()) fits.set(fitRow(task, pool, list), index * words);
  const codes = new Set(tasks.flatMap(({ exposure }) => Object.keys(exposure ?? {})));
  const exposures = [...codes].toSorted().flatMap((code) => {
    const item = items.get(code);
    return item === undefined ? [] : [prepareExposure(item, tasks, pool)];
  });
  const means = pool.map((type) => meansOf(type, items));
  const ownHours = means.map(({ hours }) => hours);
  const weights = pool.map(({ weight }) => weight);
  return {
    size: pool.length,
    words,
    fits,
    exposures: exposures.filter(({ bounds }) => bounds.length > 0),
    hours: prepareHours(ownHours),
    ownHours,
    slots: Int32Array.from(means, ({ slots }) => slotBits(slots)),
    weights,
    weightOf: new WeightSum(weights),
  };
}
