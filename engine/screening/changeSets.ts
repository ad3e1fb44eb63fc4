import type { Change } from "./availableChanges.ts";
import type { ChangeSet } from "./screenedPair.ts";

/** Takes changes of different codes, gives them as a set. */
export function changeSetOf(changes: readonly Change[]): ChangeSet {
  return {
    cost: costOf(changes),
    changes: changes.map(({ code }) => code).toSorted(),
  };
}

/** Compares two sorted lists of codes element by element, by code unit, a prefix first. */
export function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.length - b.length;
}

/** The order in which sets are listed: by cost, then size, then their codes. */
export function compareChangeSets(a: ChangeSet, b: ChangeSet): number {
  return (
    a.cost - b.cost || a.changes.length - b.changes.length || compareLists(a.changes, b.changes)
  );
}

/** Whether all changes of `part` are in `whole`. */
export function isPartOf(part: ChangeSet, whole: ChangeSet): boolean {
  return part.changes.every((code) => whole.changes.includes(code));
}

/** Takes changes, gives what they cost together. */
export function costOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { cost }) => sum + cost, 0);
}

/**
 * Takes groups of changes, gives every union of groups that costs at most `budget`, the empty one
 * included, each once.
 */
export function affordableUnions(
  groups: readonly (readonly Change[])[],
  budget: number,
): (readonly Change[])[] {
  const unions = new Map<string, readonly Change[]>([["", []]]);
  for (const group of groups) {
    const soFar = Array.from(unions.values());
    for (const union of soFar) {
      const added = group.filter((change) => !union.some(({ code }) => code === change.code));
      // Most are too dear: told before the key is made, which takes the time.
      if (added.length === 0 || costOf(union) + costOf(added) > budget) continue;
      const wider = [...union, ...added];
      unions.set(JSON.stringify(changeSetOf(wider).changes), wider);
    }
  }
  return [...unions.values()];
}
