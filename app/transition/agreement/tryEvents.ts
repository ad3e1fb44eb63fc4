import { attemptOf, type CaseState } from "@overstap/engine/transition/caseState.ts";
import { signatories } from "@overstap/engine/transition/caseWords.ts";
import type { Actor } from "../../access/actor.ts";
import { decideEvents, type RefusedEvent } from "../decideEvents.ts";
import type { KnownCase } from "../knownCase.ts";
import type { SaidEvent } from "../recordCaseEvents.ts";

/** What the case would come to, or the rule that says no; nothing is stored. */
export type Tried =
  | { after: CaseState; refused?: undefined }
  | { after?: undefined; refused: RefusedEvent };

/** Tries events as the actor would record them today. */
export function tryEvents(
  known: KnownCase,
  actor: Pick<Actor, "account" | "role">,
  said: readonly SaidEvent[],
): Tried {
  const by = { account: actor.account, role: actor.role };
  const values = said.map((one) => ({ at: known.on, by: actor.account, ...one }));
  const decision = decideEvents(known, values, by, {}, known.on);
  return decision.refused ? { refused: decision.refused } : { after: decision.state };
}

/** Whether an agreement is changed by `amended`: once a placement has begun by it. */
export function isBegun(known: KnownCase, attemptId: string): boolean {
  return attemptOf(known.state, attemptId)?.startedOn !== undefined;
}

/**
 * The events by which a text is laid before those who sign it. What the writer themselves signed before is
 * taken back along with it, so that a draft is never held up by its own writer.
 *
 * @param fields the whole text
 * @param sign whether the writer, where theirs is one of the voices, signs it at once
 */
export function eventsOfText(
  known: KnownCase,
  actor: Pick<Actor, "role">,
  attemptId: string,
  fields: Readonly<Record<string, unknown>>,
  sign = false,
): SaidEvent[] {
  const attempt = attemptOf(known.state, attemptId);
  const begun = attempt?.startedOn !== undefined;
  const given = begun ? (attempt.amendment?.signatures ?? {}) : (attempt?.signatures ?? {});
  const own = signatories.find((voice) => voice === actor.role);
  // What a change leaves out stays as it was: an emptied build-up says that there is none.
  const noBuildUp = begun && !("buildUp" in fields) && attempt.agreement?.buildUp;
  return [
    ...(own && given[own] !== undefined
      ? [{ type: "signatureWithdrawn" as const, attempt: attemptId, voice: own }]
      : []),
    {
      type: begun ? ("amended" as const) : ("agreed" as const),
      attempt: attemptId,
      ...fields,
      ...(noBuildUp && { buildUp: [] }),
    },
    ...(sign && own ? [{ type: "signed" as const, attempt: attemptId, voice: own }] : []),
  ];
}
