import { attemptOf } from "@overstap/engine/transition/caseState.ts";
import { type Evaluator, evaluators } from "@overstap/engine/transition/caseWords.ts";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, choiceOrNull, linesOrNull } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { canSay } from "../canSay.ts";
import type { KnownCase } from "../knownCase.ts";
import { behalfReasonsFor } from "../recordFromForm.ts";
import { recordCaseEvents } from "../recordCaseEvents.ts";
import { caseEvent } from "../schema.ts";
import { lookBackAnswers, lookBackQuestions } from "./lookBackQuestions.ts";
import { evaluationAnswer } from "./schema.ts";

/** What came of looking back. */
export type LookedBack =
  | { kind: "said" }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/**
 * Records how somebody looks back on a placement: with faces, with words, or both. What was chosen is kept
 * beside the event, for the rules it is enough that this voice was heard.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param given `moment` (from 1), the questions of the voice, `text`; on behalf of another `behalf`
 */
export async function lookBack(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  asked: { attempt: string; voice: string },
  given: Given,
): Promise<LookedBack> {
  if (!known) return { kind: "notFound" };
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const one = canSay(known, actor, relations).find(
    ({ type, attempt, voice }) =>
      type === "evaluated" && attempt === asked.attempt && voice === asked.voice,
  );
  const voice = evaluators.find((evaluator) => evaluator === asked.voice);
  const moments = attemptOf(known.state, asked.attempt)?.agreement?.evaluations.length ?? 0;
  if (!one || !voice || moments === 0) return { kind: "notFound" };
  const questions = lookBackQuestions[voice];
  const numbers = Array.from({ length: moments }, (_, place) => String(place + 1));
  const answers = Object.fromEntries(
    questions.map((question) => [question, choiceOrNull(lookBackAnswers)]),
  );
  const { value, faults } = parseForm(
    z.object({
      moment: choice(numbers),
      text: freeText(linesOrNull(2000)),
      ...(one.onBehalf && { behalf: choice(behalfReasonsFor(voice)) }),
      ...answers,
    }),
    given,
  );
  if (!value) return { kind: "faults", faults: faults! };
  const read = value as Record<string, string | null>;
  const chosen = Object.fromEntries(
    questions.flatMap((question) => (read[question] ? [[question, read[question]]] : [])),
  );
  if (Object.keys(chosen).length === 0 && read["text"] === null) {
    return { kind: "faults", faults: [{ field: questions[0], key: "look:fault.nothing" }] };
  }
  const said = {
    type: "evaluated" as const,
    attempt: asked.attempt,
    moment: Number(read["moment"]),
    voice: voice satisfies Evaluator,
    ...(read["text"] !== null && { text: read["text"] }),
    ...(one.onBehalf && { onBehalf: { voice, reason: read["behalf"] } }),
  };
  // That somebody else looked back meanwhile is no reason to ask again.
  const outcome = await recordCaseEvents(tx, actor, known, known.version, [said]);
  switch (outcome.kind) {
    case "recorded":
      await keepAnswers(tx, actor, known, chosen);
      return { kind: "said" };
    case "between":
      return { kind: "faults", faults: [{ field: "", key: "transition:between" }] };
    case "refused":
      return {
        kind: "faults",
        faults: [{ field: "", key: `transition:refusal.${outcome.refused.code}` }],
      };
    case "notFound":
      return outcome;
  }
}

async function keepAnswers(
  tx: Transaction,
  actor: Actor,
  known: KnownCase,
  answers: Readonly<Record<string, string | null>>,
): Promise<void> {
  if (Object.keys(answers).length === 0) return;
  const [event] = await tx
    .select({ id: caseEvent.id })
    .from(caseEvent)
    .where(and(eq(caseEvent.caseId, known.id), eq(caseEvent.number, known.version + 1)));
  if (!event) throw new Response(null, { status: 404 });
  await tx.insert(evaluationAnswer).values({
    eventId: event.id,
    organisationId: actor.membership.organisation.id,
    candidacyId: known.candidacyId,
    caseId: known.id,
    answers: answers as Record<string, string>,
  });
}
