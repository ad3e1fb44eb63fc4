import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { choice, choiceOrNull } from "../../platform/forms/fields.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import type { KnownCase } from "../knownCase.ts";
import { recordCaseEvents } from "../recordCaseEvents.ts";

/**
 * What a care organisation can say no for with one press. What somebody can bear is none of them: that is
 * never a care employer's to say. Anything else has the page of the case, where words are asked.
 */
export const quickReasons = [
  "terms",
  "click",
  "language",
  "distance",
  "no-funding",
  "place-gone",
] as const;

/** What came of a quick reply. */
export type Replied =
  | "yes"
  | "no"
  /** Somebody recorded something since the list was opened. */
  | "between"
  /** There is no such proposal to answer, or not any more. */
  | "gone";

/**
 * Answers a proposal from the list: they want to talk on, or not, with a coded reason.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param given `poging`, `antwoord` (`yes`, `no`), with a no `reden`
 */
export async function replyToProposal(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  given: Given,
): Promise<Replied> {
  const { value } = parseForm(
    z.object({ antwoord: choice(["yes", "no"]), reden: choiceOrNull(quickReasons) }),
    given,
  );
  const attempt = known?.state.attempts.find(({ id }) => id === given["poging"]?.[0]);
  if (!value || !known || !attempt || attempt.done.talked !== undefined) return "gone";
  const { antwoord: outcome, reden: reason } = value;
  if (outcome === "no" && reason === null) return "gone";
  const said = {
    type: "talked" as const,
    attempt: attempt.id,
    outcome,
    ...(outcome === "no" && { reason }),
  };
  const { kind } = await recordCaseEvents(tx, actor, known, versionIn(given), [said]);
  switch (kind) {
    case "recorded":
      return outcome;
    case "between":
      return kind;
    default:
      return "gone";
  }
}
