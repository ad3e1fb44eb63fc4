import type { Texts } from "../../platform/texts/texts.ts";
import type { Answer, Question } from "./questions.ts";

type Say = (key: string, values?: object) => string;

/** An answer in words: `tot 10 kilo: een volle wasmand`. */
export function answerWords(t: Texts, question: Question, answer: Answer): string {
  return (t as unknown as Say)(`work:answer.${question.id}.${answer.key}`);
}

/** What was asked and answered, as the reason of a load. */
export function whyOf(t: Texts, question: Question, answer: Answer): string {
  return t("work:ask.why", {
    question: t(`work:ask.${question.id}`),
    answer: answerWords(t, question, answer),
  });
}
