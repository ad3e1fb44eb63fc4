import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import { type LoadChange, storeLoads } from "../task/storeLoads.ts";
import { answered } from "./answered.ts";
import type { Answer, Question } from "./questions.ts";
import type { TaskAsks } from "./standing.ts";
import { whyOf } from "./answerWords.ts";

/** One question and what was answered. */
export type GivenAnswer = { question: Question; answer: Answer };

/** Stores answers at an own task: each as a load, or a level of Dutch, with the employer as its source. */
export async function storeAnswers(
  tx: Transaction,
  actor: Actor,
  t: Texts,
  taskId: string,
  asks: TaskAsks,
  given: readonly GivenAnswer[],
): Promise<void> {
  const loads: LoadChange[] = [];
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  let now = asks;
  for (const { question, answer } of given) {
    const made = answered(question.part, answer.value, now, whyOf(t, question, answer));
    if (made.kind === "language") {
      const { skill, level, why } = made;
      before[skill] = asks[skill];
      before[`${skill}Source`] = asks[`${skill}Source`];
      before[`${skill}Why`] = asks[`${skill}Why`];
      Object.assign(after, {
        [skill]: level,
        [`${skill}Source`]: "employer",
        [`${skill}Why`]: why,
      });
      continue;
    }
    const { load } = made;
    const exposure = load.minutesPerDay !== undefined;
    const others = ({ item, exposure: part }: LoadChange) =>
      item !== load.item || part !== exposure;
    loads.splice(0, loads.length, ...loads.filter(others), { item: load.item, exposure, load });
    // Two questions may be about two flags of one item: the second builds on the first.
    now = {
      ...now,
      loads: [
        ...now.loads.filter(
          (one) => one.item !== load.item || (one.minutesPerDay !== undefined) !== exposure,
        ),
        load,
      ],
    };
  }
  await storeLoads(tx, actor, taskId, loads, { before, after });
}
