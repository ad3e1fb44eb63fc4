import { useTexts } from "../../platform/texts/textsContext.tsx";
import { answerWords } from "../questions/answerWords.ts";
import type { Question } from "../questions/questions.ts";
import { answerOf, type Standing } from "../questions/standing.ts";

const sources = ["estimate", "observed", "labourExpert", "employer"] as const;

/** What stands for a question, and whose word that is: `Schatting: tot 5 kilo`. */
export function useStandingWords(): (question: Question, standing: Standing) => string {
  const { t } = useTexts();
  return (question, standing) => {
    const source = sources.find((one) => one === standing.source);
    const answer = answerOf(question, standing);
    if (source === undefined || !answer) return t("work:ask.stands.nothing");
    return t(`work:ask.stands.${source}`, { answer: answerWords(t, question, answer) });
  };
}
