import type { RankedPair } from "@overstap/engine/region/rankPairs.ts";
import { shortlists } from "@overstap/engine/region/shortlists.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import type { Verdict } from "@overstap/engine/screening/screenedPair.ts";
import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import type { LoadedRegion } from "../weighing/loadRegion.ts";

/** How many pairs have each verdict. */
export type VerdictCounts = Record<Verdict, number>;

export const noPairs = (): VerdictCounts => ({ ready: 0, reduced: 0, ask: 0, near: 0, no: 0 });

/** Every pair that is not a `no`, list after list, each in the order of a shortlist. */
export function rankAll(
  { candidates, openings, world }: Pick<LoadedRegion, "candidates" | "openings" | "world">,
  side: "candidates" | "openings",
): readonly RankedPair[] {
  const lists = shortlists(candidates, openings, world, defaultParameters, Infinity);
  return [...lists[side].values()].flat();
}

/** Counts verdicts; what is not listed is a `no`. */
export function countVerdicts(
  listed: readonly { verdict: Verdict }[],
  pairs: number,
): VerdictCounts {
  const counts = noPairs();
  for (const { verdict } of listed) counts[verdict]++;
  counts.no = pairs - listed.length;
  return counts;
}

/** Whether a text from an address names a verdict that a list can hold. */
export function isListedVerdict(text: unknown): text is Exclude<Verdict, "no"> {
  return text !== "no" && verdicts.includes(text as Verdict);
}
