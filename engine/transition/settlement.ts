import type { EventOf } from "./caseEvent.ts";
import type { Attempt, CaseState } from "./caseState.ts";
import { missingJudges } from "./parties.ts";

/** What the judgements come to. */
export interface Settlement {
  /** Whether they were not all the same: then nothing follows until it was talked over. */
  readonly differ: boolean;
  /** The judgement that counts: of different ends the earliest, of two stops the first. */
  readonly counts: EventOf<"judged">;
}

const careful = { stop: 0, extend: 1, contract: 2 } as const;

function earlier(one: EventOf<"judged">, other: EventOf<"judged">): EventOf<"judged"> {
  const by = careful[one.result] - careful[other.result];
  if (by !== 0) return by < 0 ? one : other;
  const ends = one.result === "extend" && (other.end ?? "") < (one.end ?? "");
  return ends ? other : one;
}

/**
 * Takes an attempt, gives what its judgements come to; undefined until all have judged. Once all have
 * and differ, the careful one counts. Source: rule `decide-in-time`, docs/transition.md.
 */
export function settlementOf(state: CaseState, attempt: Attempt): Settlement | undefined {
  const [first, ...others] = attempt.judgements;
  if (first === undefined || missingJudges(state, attempt).length > 0) return undefined;
  return {
    differ: others.some(({ result }) => result !== first.result),
    counts: others.reduce(earlier, first),
  };
}
