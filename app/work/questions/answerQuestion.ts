import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import { ownOpening } from "../opening/ownOpening.ts";
import { stepPath } from "../opening/steps.ts";
import { ownProfileFor } from "../own/ownProfileFor.ts";
import { ownTaskIn } from "../own/ownTaskIn.ts";
import type { Reader } from "../reader.ts";
import { conflictOutcome } from "../writing/conflictOutcome.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { answerName } from "./answerName.ts";
import { type Answer, type Question, questionIds } from "./questions.ts";
import { givenOf, versionOf } from "./readQuestions.ts";
import { answerOf, standingOf } from "./standing.ts";
import { storeAnswers } from "./storeAnswers.ts";
import { type AskedTask, askedTasks } from "./taskAsks.ts";

/** Who reads the page: their words become the reason of what they answered. */
export type Asker = Pick<Reader, "language"> & { t: Texts };

/**
 * Stores what a team leader answers about the work of an own place. What is left unanswered keeps its
 * estimate. The library's profile and tasks stay as they are: the place takes own versions of those
 * that the answers change.
 *
 * @param given for each task the key of an answer, or nothing; `alone` for this place only
 */
export async function answerQuestion(
  tx: Transaction,
  actor: Actor,
  { language, t }: Asker,
  asked: { openingId: string | undefined; question: Question; given: Given },
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const { question, given } = asked;
  const place = await ownOpening(tx, actor, asked.openingId, "lock");
  if (!place) return notFound;
  const tasks = await askedTasks(tx, actor, { language }, place.profileId);
  const read = readAnswers(question, tasks, given);
  if (read.faults.length > 0) return faults(read.faults);
  if (read.changes.length > 0) {
    if (versionOf(tasks) !== versionIn(given)) {
      return conflictOutcome(tx, {
        id: place.profileId,
        parts: tasks.map(({ id }) => id),
        mine: given,
        theirs: givenOf(question, tasks),
        version: versionOf(tasks),
        fields: tasks.map(({ id }) => answerName(id)),
      });
    }
    const alone = oneOf(given, "alone") !== "";
    const profileId = await ownProfileFor(tx, actor, place, alone);
    for (const { task, answer } of read.changes) {
      // eslint-disable-next-line no-await-in-loop -- one transaction, one statement at a time
      const own = await ownTaskIn(tx, actor, profileId, task.id, alone);
      // eslint-disable-next-line no-await-in-loop -- as above
      await storeAnswers(tx, actor, t, own, task, [{ question, answer }]);
    }
  }
  await dropDraft(tx, actor, draftOf("opening", place.id, question.id));
  return saved(nextQuestion(place.id, question, oneOf(given, "next") === "list"));
}

/** The answers that differ from what stands, or make an estimate the employer's own word. */
function readAnswers(
  question: Question,
  tasks: readonly AskedTask[],
  given: Given,
): { faults: Fault[]; changes: { task: AskedTask; answer: Answer }[] } {
  const found: Fault[] = [];
  const changes: { task: AskedTask; answer: Answer }[] = [];
  for (const task of tasks) {
    const field = answerName(task.id);
    const key = oneOf(given, field);
    if (key === "") continue;
    const answer = question.answers.find((one) => one.key === key);
    if (!answer) found.push({ field, key: "forms:unknownChoice" });
    else {
      const standing = standingOf(question.part, task);
      const same = standing.source === "employer" && answerOf(question, standing) === answer;
      if (!same) changes.push({ task, answer });
    }
  }
  return { faults: found, changes };
}

function nextQuestion(openingId: string, question: Question, toList: boolean): string {
  const list = stepPath("questions", openingId);
  const next = questionIds[questionIds.indexOf(question.id) + 1];
  return toList || next === undefined ? list : `${list}/${next}`;
}
