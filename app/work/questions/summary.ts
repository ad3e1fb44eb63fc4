import { asksNothing, answerOf, standingOf, weight } from "./standing.ts";
import { type Answer, type Question, questions } from "./questions.ts";
import type { AskedTask } from "./taskAsks.ts";

/** What one question comes to over the tasks of a profile. */
export type Summary = {
  question: Question;
  /** The task that asks most, and what; undefined where no task asks anything. */
  most: { task: string; answer: Answer } | undefined;
  /** Whether the employer answered it for any of the tasks. */
  checked: boolean;
};

/** Each question with the task that asks most, in the order of the questions. */
export function summarise(tasks: readonly AskedTask[]): Summary[] {
  return questions.map((question) => {
    const standings = tasks.map((task) => ({ task, standing: standingOf(question.part, task) }));
    const [most] = standings
      .filter(({ standing }) => !asksNothing(question, standing.value))
      .toSorted((a, b) => weight(question, b.standing.value) - weight(question, a.standing.value));
    const answer = most && answerOf(question, most.standing);
    return {
      question,
      most: most && answer ? { task: most.task.name, answer } : undefined,
      checked: standings.some(({ standing }) => standing.source === "employer"),
    };
  });
}
