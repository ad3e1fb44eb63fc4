import type { Scheme } from "@overstap/engine/transition/caseWords.ts";
import { poortwachterFacts } from "../../../reference/clock/poortwachter.ts";

/** The pages on which a scheme was read; null where none was. */
export const schemeSource: Readonly<Record<Scheme, string | null>> = {
  "no-riskpolis": poortwachterFacts.schemes["no-riskpolis"].source,
  LKV: poortwachterFacts.schemes.LKV2026.source,
  proefplaatsing: poortwachterFacts.schemes.proefplaatsing.source,
  werkplekvoorziening: null,
};

const [newHire] = poortwachterFacts.schemes.LKV2026.amounts;

/** The wage-cost benefit of 2026 for somebody who is newly hired, as the reference data has it. */
export const wageCostBenefit = {
  perHour: newHire?.perHour ?? 0,
  maxYear: newHire?.maxYear ?? 0,
  maxYears: newHire?.maxYears ?? 0,
};
