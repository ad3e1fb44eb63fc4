import { useTexts } from "../../platform/texts/textsContext.tsx";
import { answerWords } from "../questions/answerWords.ts";
import type { QuestionId } from "../questions/questions.ts";
import type { Summary } from "../questions/summary.ts";

export interface AskedListProps {
  summaries: readonly Summary[];
  /** Where a question is asked. */
  href: (id: QuestionId) => string;
}

/** Questions with what stands now: the task that asks most, and whether somebody checked it. */
export function AskedList({ summaries, href }: AskedListProps) {
  const { t } = useTexts();
  return (
    <ul className="asked-list">
      {summaries.map(({ question, most, checked }) => (
        <li key={question.id}>
          <span>
            <a href={href(question.id)}>{t(`work:ask.${question.id}`)}</a>
            <br />
            <span className="quiet small">
              {most
                ? t("work:ask.most", {
                    task: most.task,
                    answer: answerWords(t, question, most.answer),
                  })
                : t("work:ask.nowhere")}
            </span>
          </span>
          <span className="tag">{t(checked ? "work:ask.checked" : "work:ask.estimated")}</span>
        </li>
      ))}
    </ul>
  );
}
