import { countFor, type ShownCount } from "../../access/policy/countFor.ts";
import type { Best, CountedDifference, Counts, SeenCount } from "./countDifference.ts";
import type { RegionChange } from "./whatIfQuery.ts";

/** What can come of a change, whoever there is: a wider radius takes no place from anybody. */
export type Possible = { gains: boolean; loses: boolean };

/** How many now, and how many come and go, as far as may be said. */
export type ShownCounts = { now: ShownCount; gains: ShownCount; loses: ShownCount };

/** What differs, as one actor may see it. */
export type MaskedDifference = {
  verdicts: ({ verdict: Best } & ShownCounts)[];
  /** Most gains first, then most losses, then by id. */
  places: ({ opening: string } & ShownCounts)[];
  /** Only towns of which a number may be said; by name. */
  towns: ({ town: string } & ShownCounts)[];
  people: ShownCounts;
};

/** What a change can come to for who can start where. Costs move nobody who can start. */
export function possibleBy({ radius, travel, places }: RegionChange): Possible {
  const wider = radius && (radius.factor === "none" || radius.factor > 1);
  return {
    gains: Boolean(wider || (travel && travel.pace > 1) || places),
    loses: Boolean((radius && !wider) || (travel && travel.pace < 1)),
  };
}

/**
 * Takes what was counted, gives what may be said of it: exact counts from the threshold upward, or of people
 * whom the asker sees anyway. How many there will be is never said: it would tell what was masked.
 *
 * @param threshold from how many on the region shows its counts
 */
export function maskDifference(
  counted: CountedDifference,
  possible: Possible,
  threshold: number,
): MaskedDifference {
  const anything: Possible = { gains: true, loses: true };
  const mask = (counts: Counts, can: Possible): ShownCounts => {
    const shown = (one: SeenCount, may: boolean): ShownCount =>
      may ? countFor({ ...one, threshold }) : { kind: "exact", count: 0 };
    return {
      now: countFor({ ...counts.now, threshold }),
      gains: shown(counts.gains, can.gains),
      loses: shown(counts.loses, can.loses),
    };
  };
  return {
    verdicts: counted.verdicts.map(({ verdict, ...counts }) => ({
      verdict,
      ...mask(counts, anything),
    })),
    places: counted.places
      .map(({ opening, ...counts }) => ({ opening, ...mask(counts, possible) }))
      .toSorted(comparePlaces),
    towns: counted.towns
      .map(({ town, ...counts }) => ({ town, ...mask(counts, possible) }))
      .filter(({ town, now, gains, loses }) => town !== "" && [now, gains, loses].some(isTold))
      .toSorted((a, b) => a.town.localeCompare(b.town, "nl")),
    people: mask(counted.people, possible),
  };
}

const isTold = (count: ShownCount): boolean => count.kind === "exact" && count.count > 0;

const told = (count: ShownCount): number => (count.kind === "exact" ? count.count : 0);

function comparePlaces(
  a: { opening: string } & ShownCounts,
  b: { opening: string } & ShownCounts,
): number {
  return (
    told(b.gains) - told(a.gains) ||
    told(b.loses) - told(a.loses) ||
    (a.opening < b.opening ? -1 : Number(a.opening > b.opening))
  );
}
