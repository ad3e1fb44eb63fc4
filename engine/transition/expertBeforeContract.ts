import { attemptOf } from "./caseState.ts";
import type { Situation } from "./situation.ts";

/** Rule `expert-before-contract`: on track 2 a labour expert has found the work suitable before a contract. */
export function expertBeforeContract({ state, event }: Situation): string | undefined {
  if (event.type !== "contracted" || state?.track !== "track2") return undefined;
  const suitable = attemptOf(state, event.attempt)?.suitable;
  if (suitable === true) return undefined;
  return suitable === undefined
    ? "track2 needs labourExpertTested first"
    : "the labour expert found the work not suitable";
}
