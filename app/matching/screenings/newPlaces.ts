import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import type { PairRow } from "./pairRow.ts";

/** The last verdict that is a place to speak of: ready, reduced, ask. */
const LAST_PLACE = verdicts.indexOf("ask");
/** Beyond every verdict. */
const NONE: number = verdicts.length;

type Judged = Pick<PairRow, "openingId" | "verdict">;

/**
 * Which of a person's openings are new to speak of after they were weighed again: one that is ready,
 * reduced or ask and was not before, and one with a better verdict than the person had anywhere.
 *
 * @param before all pairs of the person as they stood, a `no` left out
 * @param after the pairs that were weighed now, all or some
 */
export function newPlaces(before: readonly Judged[], after: readonly Judged[]): Set<string> {
  const was = new Map(before.map(({ openingId, verdict }) => [openingId, verdict]));
  const best = before.reduce((least, { verdict }) => Math.min(least, verdict), NONE);
  return new Set(
    after
      .filter(({ verdict }) => verdict <= LAST_PLACE)
      .filter(
        ({ openingId, verdict }) => (was.get(openingId) ?? NONE) > LAST_PLACE || verdict < best,
      )
      .map(({ openingId }) => openingId),
  );
}
