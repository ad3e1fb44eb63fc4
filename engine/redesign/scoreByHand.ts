import type { CapacityList } from "../capacity/capacityList.ts";
import { itemsByCode } from "../capacity/capacityList.ts";
import { demandsOf } from "../capacity/demand.ts";
import { exposureBounds } from "../capacity/exposureBounds.ts";
import { meansOf } from "../capacity/means.ts";
import { meetsDemand } from "../capacity/meetsDemand.ts";
import { levelRank } from "../region/languageLevels.ts";
import type { Proposal } from "./proposalFile.ts";
import type { PoolType, StudyFile, StudyTask } from "./studyFile.ts";
import { defaultWeights } from "./studyFile.ts";

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Whether this person can do these tasks as one job, rule by rule as the page has them. */
export function canDo(person: PoolType, tasks: readonly StudyTask[], list: CapacityList): boolean {
  const items = itemsByCode(list);
  const means = meansOf(person, items);
  const hours = total(tasks.map(({ minutesPerWeek }) => minutesPerWeek)) / 60;
  const fits = tasks.every(
    ({ load, language }) =>
      demandsOf(load, items).every((demand) => meetsDemand(person.capacity, demand) === "met") &&
      levelRank(person.language.speaking) >= levelRank(language?.speaking) &&
      levelRank(person.language.reading) >= levelRank(language?.reading),
  );
  const codes = new Set(tasks.flatMap(({ exposure = {} }) => Object.keys(exposure)));
  const bears = [...codes].every((code) => {
    const minutes = total(tasks.map(({ exposure }) => exposure?.[code] ?? 0));
    return minutes <= exposureBounds(person.capacity, items.get(code)!).sure;
  });
  const slots = new Set(tasks.flatMap((task) => task.slots));
  const common = means.slots.filter((slot) => slots.has(slot)).length;
  return (
    fits &&
    bears &&
    means.hours.min <= hours &&
    hours <= means.hours.max &&
    common >= Math.ceil(hours / 4)
  );
}

/** The score of a valid proposal, slowly and plainly: what the quick engine is held against in tests. */
export function scoreByHand({ profiles }: Proposal, study: StudyFile, list: CapacityList): number {
  const { hours, reach } = study.weights ?? defaultWeights;
  const bundles = profiles.map(({ tasks }) => study.tasks.filter(({ id }) => tasks.includes(id)));
  const qualified = study.functions.filter((one) => one.qualified).map(({ id }) => id);
  const freed = bundles.flat().filter(({ doneBy }) => qualified.includes(doneBy));
  const reached = study.pool.filter((person) =>
    bundles.some((tasks) => canDo(person, tasks, list)),
  );
  return (
    (hours * total(freed.map(({ minutesPerWeek }) => minutesPerWeek))) / 60 +
    reach * total(reached.map(({ weight }) => weight))
  );
}
