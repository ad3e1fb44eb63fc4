import type { Actor } from "../../access/actor.ts";
import { dropDraft, readDraft } from "../../access/drafts/keepDraft.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { canSay } from "../canSay.ts";
import type { KnownCase } from "../knownCase.ts";
import { recordCaseEvents } from "../recordCaseEvents.ts";
import { tasksOfAttempt } from "../tasksOfAttempt.ts";
import { draftName } from "./agreementAddress.ts";
import { readAgreementForm } from "./agreementForm.ts";
import { eventsOfText, isBegun } from "./tryEvents.ts";

/** What came of laying a text before those who sign it. */
export type LaidAgreement =
  | { kind: "laid" }
  | { kind: "faults"; faults: readonly Fault[] }
  /** There is no text that was filled in. */
  | { kind: "noDraft" }
  | { kind: "notFound" };

/** Whether the actor may write the agreement of an attempt, whoever has signed it by now. */
export async function writesAgreement(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  attemptId: string,
): Promise<boolean> {
  if (!known) return false;
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const withoutSignatures: KnownCase = {
    ...known,
    state: {
      ...known.state,
      attempts: known.state.attempts.map((one) => ({
        ...one,
        signatures: {},
        ...(one.amendment && { amendment: { ...one.amendment, signatures: {} } }),
      })),
    },
  };
  const type = isBegun(known, attemptId) ? "amended" : "agreed";
  return canSay(withoutSignatures, actor, relations).some(
    (one) => one.type === type && one.attempt === attemptId,
  );
}

/**
 * Lays the text that the actor has written down before those who sign it: the first one, a next one in its
 * place, or a change of what holds. What was kept of it while writing is then no longer needed.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param given the form of the preview: which version of the case was seen, and `meteen` to sign it at once
 */
export async function layAgreement(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  attemptId: string,
  given: Given,
): Promise<LaidAgreement> {
  if (!known || !(await writesAgreement(tx, actor, known, attemptId))) return { kind: "notFound" };
  const draft = await readDraft(tx, actor, draftName(attemptId));
  if (!draft) return { kind: "noDraft" };
  const tasks = await tasksOfAttempt(tx, actor, known, attemptId);
  const read = readAgreementForm(
    draft.given,
    tasks.map(({ id }) => id),
  );
  if (!read.fields) return { kind: "faults", faults: read.faults };
  const said = eventsOfText(known, actor, attemptId, read.fields, oneOf(given, "meteen") !== "");
  const outcome = await recordCaseEvents(tx, actor, known, versionIn(given), said);
  switch (outcome.kind) {
    case "recorded":
      await dropDraft(tx, actor, draftName(attemptId));
      return { kind: "laid" };
    case "between":
      return { kind: "faults", faults: [{ field: "", key: "transition:between" }] };
    case "refused":
      return {
        kind: "faults",
        faults: [{ field: "", key: `transition:refusal.${outcome.refused.code}` }],
      };
    case "notFound":
      return { kind: "notFound" };
  }
}
