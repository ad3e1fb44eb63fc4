import type { CapacityList } from "../capacity/capacityList.ts";
import { itemsByCode } from "../capacity/capacityList.ts";
import { meansOf } from "../capacity/means.ts";
import type { OnePair } from "../region/fittingPair.ts";
import { screenOne } from "../region/fittingPair.ts";
import { levelRank } from "../region/languageLevels.ts";
import { defaultModeTable } from "../travel/modeTable.ts";
import { travelMinutes } from "../travel/travelMinutes.ts";
import { changedInput, highestAsked } from "./changedInput.ts";
import type { ChangeSet } from "./screenedPair.ts";

/** Takes a pair, gives every change that is available for it with its cost, by the words of the rules. */
export function everyChange(pair: OnePair, list: CapacityList): Map<string, number> {
  const { candidate, opening, tasks } = pair;
  const { km, reasons } = screenOne(pair, list);
  const items = itemsByCode(list);
  const { hours, slots } = meansOf(candidate, items);
  const available = new Map<string, number>();
  if (opening.places === 0) available.set("open-place", 3);
  if (reasons.includes("certainty")) available.set("fund", 3);
  const { maxKm = Infinity } = opening;
  if (km > maxKm && km <= 1.5 * maxKm) available.set("widen-radius", km <= 1.25 * maxKm ? 1 : 2);
  const late = reasons.includes("travel");
  const byCar = travelMinutes(km, ["car"], defaultModeTable);
  if (late && byCar <= candidate.travel.maxMinutes) available.set("transport", 2);
  const apart = Math.max(hours.min - opening.hours.max, opening.hours.min - hours.max);
  if (apart > 0 && apart <= 8) available.set("hours", apart <= 4 ? 1 : 2);
  const short = opening.slotsNeeded - opening.slots.filter((slot) => slots.includes(slot)).length;
  if (short === 1 || short === 2) available.set("slots", short);
  if (!opening.reduced.allowed) available.set("allow-reduced", 2);
  for (const skill of ["speaking", "reading"] as const) {
    const levels = highestAsked(pair, skill) - levelRank(candidate.language[skill]);
    if (levels === 1 || levels === 2) available.set(`language:${skill}`, 2 * levels);
  }
  for (const { id, load } of tasks) {
    for (const [code, asked] of Object.entries(load)) {
      const known = candidate.capacity.grades[code];
      const aidable = items.get(code)?.aidable === true;
      const oneAbove = typeof asked === "number" && known === asked + 1;
      if (aidable && oneAbove) available.set(`aid:${code}@${id}`, 1);
    }
  }
  return available;
}

function* subsets(
  changes: readonly (readonly [string, number])[],
  budget: number,
): Generator<[string, number][], void, undefined> {
  const [first, ...rest] = changes;
  if (first === undefined) {
    yield [];
    return;
  }
  yield* subsets(rest, budget);
  const [code, cost] = first;
  if (cost > budget) return;
  for (const set of subsets(rest, budget - cost)) yield [[code, cost], ...set];
}

/** Takes a pair, gives every minimal set of changes that works, by entering each set and screening. */
export function everyMinimalSet(pair: OnePair, list: CapacityList): ChangeSet[] {
  const sets = [...subsets([...everyChange(pair, list)], 4)].map((set) => ({
    cost: set.reduce((sum, [, cost]) => sum + cost, 0),
    changes: set.map(([code]) => code).toSorted(),
  }));
  const working = sets.filter(({ changes }) => {
    const { verdict } = screenOne(changes.reduce(changedInput, pair), list);
    return verdict !== "near" && verdict !== "no";
  });
  return working.filter((set) =>
    working.every(
      (other) => other === set || !other.changes.every((code) => set.changes.includes(code)),
    ),
  );
}
