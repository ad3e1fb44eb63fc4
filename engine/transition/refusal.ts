import { agreementFirst } from "./agreementFirst.ts";
import { basis } from "./basis.ts";
import { chronology } from "./chronology.ts";
import { decideInTime } from "./decideInTime.ts";
import { eventOrder } from "./eventOrder.ts";
import { expertBeforeContract } from "./expertBeforeContract.ts";
import { oneOwner } from "./oneOwner.ts";
import { signedIsFrozen } from "./signedIsFrozen.ts";
import type { Rule, Situation } from "./situation.ts";
import { whoMay } from "./whoMay.ts";

/** The rules that refuse an event, in the order in which the first one that is broken counts. */
export const rules = {
  chronology,
  who: whoMay,
  order: eventOrder,
  "one-owner": oneOwner,
  basis,
  "agreement-first": agreementFirst,
  "signed-is-frozen": signedIsFrozen,
  "decide-in-time": decideInTime,
  "expert-before-contract": expertBeforeContract,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleCode = "shape" | keyof typeof rules;

/** Why an event is refused: the rule, and in words what to do instead. */
export interface Refusal {
  readonly code: RuleCode;
  readonly message: string;
}

/** Takes an event against a state, gives the first rule that it breaks; undefined when none. */
export function refusalOf(situation: Situation): Refusal | undefined {
  for (const [code, rule] of Object.entries(rules) as [keyof typeof rules, Rule][]) {
    const message = rule(situation);
    if (message !== undefined) return { code, message };
  }
  return undefined;
}
