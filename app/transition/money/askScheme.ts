import { schemes } from "@overstap/engine/transition/caseWords.ts";
import { addDays } from "@overstap/engine/transition/days.ts";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { type Holder, planAction } from "../../agenda/planAction.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, day } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { clockAddress } from "../clock/clockAddress.ts";
import type { KnownCase } from "../knownCase.ts";
import { seeMoney } from "./seeMoney.ts";

/** Who sees to it: whoever asks, or who answers for the case. */
export const askers = ["me", "owner"] as const;

/** With what the `once` of applying for a scheme begins. */
export const onceOfScheme = (caseId: string, scheme: string) => `money/${caseId}/${scheme}/`;

/** What came of making an action of it. */
export type SchemeAsked =
  | { kind: "planned" }
  /** It stands on somebody's list already. */
  | { kind: "already" }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/**
 * Makes a next action of applying for a scheme, with who does it and by when.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it
 */
export async function askScheme(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  given: Given,
): Promise<SchemeAsked> {
  if (!known) return { kind: "notFound" };
  const seen = await seeMoney(tx, actor, known, known.on);
  if (!seen?.asks) return { kind: "notFound" };
  const { value, faults } = parseForm(
    z.object({
      scheme: choice(schemes),
      who: choice(askers),
      due: day({ from: known.on, to: addDays(known.on, 3 * 365) }),
    }),
    given,
  );
  if (faults) return { kind: "faults", faults };
  const planned = await planAction(tx, actor, {
    what: `money:action.${value.scheme}`,
    holder: value.who === "owner" ? { account: known.state.owner } : holderOf(actor),
    due: value.due,
    href: clockAddress("coach", known.candidacyId, "money"),
    candidacyId: known.candidacyId,
    once: `${onceOfScheme(known.id, value.scheme)}asked`,
  });
  return { kind: planned ? "planned" : "already" };
}

/** An employer's desk is held by whoever sits at it; all others do it themselves. */
function holderOf(actor: Actor): Holder {
  return actor.role === "sendingEmployer"
    ? { role: "sendingEmployer", organisation: actor.membership.organisation.id }
    : { account: actor.account };
}
