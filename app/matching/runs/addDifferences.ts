import {
  bests,
  type CountedDifference,
  type Counts,
  type SeenCount,
} from "../whatIf/countDifference.ts";
import { ADDED_PLACE } from "../whatIf/changedRegion.ts";

/**
 * Adds up what was counted of parts of a region, none of whose people are in two. Places and towns where
 * nothing differs in any of them are left out.
 */
export function addDifferences(parts: readonly CountedDifference[]): CountedDifference {
  return {
    verdicts: addedBy(parts, "verdicts", "verdict", bests),
    places: addedBy(parts, "places", "opening").filter(
      (row) => differs(row) || row.opening === ADDED_PLACE,
    ),
    towns: addedBy(parts, "towns", "town").filter(differs),
    people: parts.map(({ people }) => people).reduce(addCounts, nothing),
    gainTheirFirst: parts.flatMap(({ gainTheirFirst }) => gainTheirFirst),
    loseTheirLast: parts.flatMap(({ loseTheirLast }) => loseTheirLast),
  };
}

const differs = ({ gains, loses }: Counts): boolean => gains.count + loses.count > 0;

const none: SeenCount = { count: 0, visible: 0 };
const nothing: Counts = { now: none, gains: none, loses: none };

function addCounts(a: Counts, b: Counts): Counts {
  const add = (one: SeenCount, other: SeenCount): SeenCount => ({
    count: one.count + other.count,
    visible: one.visible + other.visible,
  });
  return {
    now: add(a.now, b.now),
    gains: add(a.gains, b.gains),
    loses: add(a.loses, b.loses),
  };
}

/** Adds up the rows of a list by what they are of. */
function addedBy<
  List extends "verdicts" | "places" | "towns",
  Key extends keyof CountedDifference[List][number] & string,
>(
  parts: readonly CountedDifference[],
  list: List,
  key: Key,
  order: readonly string[] = [],
): CountedDifference[List] {
  const rows = new Map<string, Counts>(order.map((one) => [one, nothing]));
  for (const part of parts) {
    for (const row of part[list]) {
      const of = String((row as Record<string, unknown>)[key]);
      rows.set(of, addCounts(rows.get(of) ?? nothing, row));
    }
  }
  return [...rows].map(([of, counts]) => ({ [key]: of, ...counts })) as CountedDifference[List];
}
