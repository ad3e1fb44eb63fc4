import type { Unlock } from "@overstap/engine/region/unlock.ts";
import { countFor, type ShownCount } from "../../access/policy/countFor.ts";

/** A change, how many it helps as far as may be said, and whom of them the actor may see. */
export type MaskedUnlock = {
  change: string;
  opening?: string;
  cost: number;
  count: ShownCount;
  /** Ids of candidacies. */
  people: readonly string[];
};

/**
 * Takes a region's unlock list, gives what one actor may see of it, in an order that says no more
 * than the counts do: exact counts first, most people first; those below the threshold after them,
 * by cost only. Ties fall by change and opening, which everybody may know.
 * Source: docs/visibility.md, on unlock counts.
 *
 * @param visible the candidacies that the actor may see in full here
 * @param threshold from how many on the region shows its counts
 */
export function maskUnlocks(
  unlocks: readonly Unlock[],
  visible: ReadonlySet<string>,
  threshold: number,
): MaskedUnlock[] {
  return unlocks
    .map(({ candidates, ...rest }): MaskedUnlock => {
      const people = candidates.filter((id) => visible.has(id));
      const count = countFor({ count: candidates.length, visible: people.length, threshold });
      return { ...rest, count, people };
    })
    .toSorted(compareMasked);
}

const exact = ({ count }: MaskedUnlock): number => (count.kind === "exact" ? count.count : 0);

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function compareMasked(a: MaskedUnlock, b: MaskedUnlock): number {
  return (
    exact(b) - exact(a) ||
    a.cost - b.cost ||
    byCodeUnit(a.change, b.change) ||
    byCodeUnit(a.opening ?? "", b.opening ?? "")
  );
}
