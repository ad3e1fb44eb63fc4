import { bitCount } from "../bitCount.ts";
import { nearFrom } from "../pairClasses.ts";
import type { FilterNumbers } from "./filterNumbers.ts";
import { costBits, outOfReach, query } from "./filterQuery.ts";

/** What `filter` in pairFilter.c does, for where there is no SIMD. */
export function filterPlainly(filter: FilterNumbers, written: number, aside: Int32Array): number {
  const { floats, ints, ranges, found, x, y, z, radius, widest, needed, profiles, rest } = filter;
  const [px, py, pz] = [floats[query.px]!, floats[query.py]!, floats[query.pz]!];
  const [inner, reach] = [floats[query.inner]!, floats[query.reach]!];
  const [least, most] = [ints[query.least]!, ints[query.most]!];
  const mySlots = ints[query.mySlots]!;
  const added = ints[query.added]!;
  const widen = ints[query.widen]!;
  const fewest = ints[query.fewest]!;
  const limit = ints[query.limit]!;
  const myWorst = ints[query.myWorst]!;
  const best = ints[query.best]!;
  const worst = ints[query.worst] === filter.none.byteOffset ? filter.none : filter.worst;
  const base = filter.bases[ints[query.base] === filter.bases[0].byteOffset ? 0 : 1];
  let [count, left] = [0, 0];
  for (let range = 0; range < written; range += 2) {
    const end = ranges[range + 1]!;
    for (let at = ranges[range]!; at < end; at++) {
      const last = Math.max(worst[at]!, myWorst);
      if (last < best) continue;
      const mostCost = Math.min(limit, Math.max(0, last - nearFrom));
      let cost = base[at]! + added;
      if (cost > mostCost) continue;
      const [dx, dy, dz] = [x[at]! - px, y[at]! - py, z[at]! - pz];
      const chord = dx * dx + dy * dy + dz * dz;
      if (chord > reach || chord < inner || chord > widest[at]!) continue;
      if (chord > radius[at]!) cost += widen;
      const short = needed[at]! - bitCount(slotsAt(filter, at) & mySlots);
      if (short > 0) cost += filter.slotCosts[short]!;
      const apart = Math.max(filter.hoursMin[at]!, least) - Math.min(filter.hoursMax[at]!, most);
      if (apart > 0) cost += hoursCost(filter, apart);
      if (cost > mostCost || cost < fewest) continue;
      const profile = profiles[at]!;
      const one = (at << costBits) | cost;
      if (((aside[profile >> 5]! >> (profile & 31)) & 1) === 0) found[count++] = one;
      else rest[++left] = one;
    }
  }
  rest[0] = left;
  return count;
}

function slotsAt({ slots0, slots1, slots2, slots3 }: FilterNumbers, at: number): number {
  return slots0[at]! | (slots1[at]! << 8) | (slots2[at]! << 16) | (slots3[at]! << 24);
}

function hoursCost({ hourSteps, hourCosts }: FilterNumbers, apart: number): number {
  for (let step = hourSteps.length - 1; step >= 0; step--) {
    if (apart <= hourSteps[step]!) return hourCosts[step]!;
  }
  return outOfReach;
}

/** What `layOver` in pairFilter.c does: `rows` are numbers of rows of `words` in `all`. */
export function layOverPlainly(
  all: Int32Array,
  rows: Int32Array,
  count: number,
  into: Int32Array,
): void {
  const words = into.length;
  into.fill(0);
  for (let row = 0; row < count; row++) {
    const first = rows[row]! * words;
    for (let word = 0; word < words; word++) into[word]! |= all[first + word]!;
  }
}
