import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import type { KnownCase } from "../knownCase.ts";
import { type RecordedForm, recordFromForm } from "../recordFromForm.ts";

/** What somebody can choose. To go on at another place the rules know as stopping here. */
export const decisionOptions = ["contract", "extend", "stop", "other"] as const;
export type DecisionOption = (typeof decisionOptions)[number];

/**
 * Records how somebody wants a placement to go on, in their own voice or, from a paper, in another's.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param given `option`, and with it `end`, `reason` and `text`
 */
export function decideFromForm(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  asked: { attempt: string; voice: string },
  given: Given,
): Promise<RecordedForm> {
  const option = oneOf(given, "option");
  const chosen = decisionOptions.find((one) => one === option);
  if (!chosen) {
    const fault: Fault = { field: "option", key: "decision:fault.option" };
    return Promise.resolve({ kind: "faults", faults: [fault] });
  }
  const search = new URLSearchParams({ wat: "judged", poging: asked.attempt, stem: asked.voice });
  return recordFromForm(tx, actor, known, search, {
    ...given,
    result: [chosen === "other" ? "stop" : chosen],
    // What was filled in for another choice does not count for this one.
    end: chosen === "extend" ? (given["end"] ?? []) : [],
    reason: chosen === "contract" ? [] : (given["reason"] ?? []),
  });
}
