import { countFor, type ShownCount } from "../../access/policy/countFor.ts";

/** A change that opens work, counted. */
export type CountedUnlock = {
  change: string;
  opening?: string;
  cost: number;
  /** How many it helps, and how many of these very people the actor may see in full here. */
  count: number;
  visible: number;
};

/** A change, and how many it helps as far as may be said. */
export type MaskedUnlock = Omit<CountedUnlock, "count" | "visible"> & { count: ShownCount };

/**
 * Takes a region's unlock list, gives what one actor may see of it, in an order that says no more
 * than the counts do: exact counts first, most people first; those below the threshold after them,
 * by cost only. Ties fall by change and opening, which everybody may know.
 * Source: docs/visibility.md, on unlock counts.
 *
 * @param threshold from how many on the region shows its counts
 */
export function maskUnlocks(unlocks: readonly CountedUnlock[], threshold: number): MaskedUnlock[] {
  return unlocks
    .map(({ change, opening, cost, count, visible }): MaskedUnlock => ({
      change,
      ...(opening !== undefined && { opening }),
      cost,
      count: countFor({ count, visible, threshold }),
    }))
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
