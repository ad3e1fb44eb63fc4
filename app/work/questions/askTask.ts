import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import type { Reader } from "../reader.ts";
import { changingIn } from "../task/changing.ts";
import { headOf, type TaskHead } from "../task/editTask.ts";
import { ownVersion } from "../task/ownVersion.ts";
import { usableTask } from "../task/usableTask.ts";
import { conflictOutcome } from "../writing/conflictOutcome.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { answerName } from "./answerName.ts";
import type { Asker } from "./answerQuestion.ts";
import { questions } from "./questions.ts";
import { answerOf, type Standing, standingOf } from "./standing.ts";
import { type GivenAnswer, storeAnswers } from "./storeAnswers.ts";
import { type AskedTask, askedTask } from "./taskAsks.ts";

/** All questions about one task: what stands for each, and the form that asks. */
export type TaskQuestions = { task: TaskHead; standings: Standing[]; form: OpenForm };

/** Opens all questions about one task of the library or the own organisation. */
export async function openTaskQuestions(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  id: string | undefined,
): Promise<TaskQuestions | undefined> {
  if (!writesWork(actor)) return undefined;
  const row = await usableTask(tx, actor, id);
  const asks = row && (await askedTask(tx, actor, reader, row.id));
  if (!row || !asks) return undefined;
  return {
    task: await headOf(tx, actor, reader, row, undefined),
    standings: questions.map(({ part }) => standingOf(part, asks)),
    form: await openForm(
      tx,
      actor,
      draftOf("task", row.id, "vragen"),
      givenOfTask(asks),
      row.version,
    ),
  };
}

/**
 * Stores what a team leader answers about one task; what is left unanswered stays. Of the library's
 * task the organisation gets its own version.
 */
export async function answerTask(
  tx: Transaction,
  actor: Actor,
  { language, t }: Asker,
  id: string | undefined,
  given: Given,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await usableTask(tx, actor, id, "lock");
  const asks = row && (await askedTask(tx, actor, { language }, row.id));
  if (!row || !asks) return notFound;
  const read = readTaskAnswers(asks, given);
  if (read.faults.length > 0) return faults(read.faults);
  let changed = row.id;
  if (read.answers.length > 0) {
    if (row.version !== versionIn(given)) {
      return conflictOutcome(tx, {
        id: row.id,
        mine: given,
        theirs: givenOfTask(asks),
        version: row.version,
        fields: questions.map((question) => answerName(question.id)),
      });
    }
    changed = await ownVersion(tx, actor, row, changingIn(given));
    await storeAnswers(tx, actor, t, changed, asks, read.answers);
  }
  await dropDraft(tx, actor, draftOf("task", row.id, "vragen"));
  return saved(savedPath("task", changed));
}

function readTaskAnswers(
  asks: AskedTask,
  given: Given,
): { faults: Fault[]; answers: GivenAnswer[] } {
  const found: Fault[] = [];
  const answers: GivenAnswer[] = [];
  for (const question of questions) {
    const field = answerName(question.id);
    const key = oneOf(given, field);
    if (key === "") continue;
    const answer = question.answers.find((one) => one.key === key);
    const standing = standingOf(question.part, asks);
    if (!answer) found.push({ field, key: "forms:unknownChoice" });
    else if (standing.source !== "employer" || answerOf(question, standing) !== answer) {
      answers.push({ question, answer });
    }
  }
  return { faults: found, answers };
}

function givenOfTask(asks: AskedTask): Given {
  return Object.fromEntries(
    questions.map((question) => {
      const standing = standingOf(question.part, asks);
      const answer = standing.source === "employer" ? answerOf(question, standing) : undefined;
      return [answerName(question.id), answer ? [answer.key] : []];
    }),
  );
}
