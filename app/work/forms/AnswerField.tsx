import { ErrorMessage } from "@amsterdam/design-system-react";
import type { ReactNode } from "react";
import { choiceOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { answerWords } from "../questions/answerWords.ts";
import type { Question } from "../questions/questions.ts";
import { answerOf, type Standing } from "../questions/standing.ts";
import { AnswerPicture } from "./pictures/AnswerPicture.tsx";
import { pictureOf } from "./pictures/pictureOf.ts";
import { useStandingWords } from "./useStandingWords.ts";

export interface AnswerFieldProps {
  form: Pick<FormState, "given" | "faults">;
  name: string;
  question: Question;
  /** What stands now, which is kept when nothing is chosen. */
  standing: Standing;
  /** What the answer is about: the task, or the question itself. */
  legend: ReactNode;
}

/** The answers to one question as tiles with a drawing; choosing none leaves what stands. */
export function AnswerField({ form, name, question, standing, legend }: AnswerFieldProps) {
  const { t } = useTexts();
  const words = useStandingWords();
  const { chosen, error } = choiceOf(form, name, t);
  const estimate = standing.source === null ? undefined : answerOf(question, standing);
  return (
    <fieldset
      className="asked-task"
      id={name}
      tabIndex={-1}
      aria-describedby={`${name}-stands`}
      aria-invalid={error !== undefined || undefined}
    >
      <legend>{legend}</legend>
      <p className="quiet small" id={`${name}-stands`}>
        {words(question, standing)}
      </p>
      {error !== undefined && <ErrorMessage prefix="">{error}</ErrorMessage>}
      <div className="answers">
        {question.answers.map((answer) => {
          const picture = pictureOf(question.id, answer.key);
          return (
            <label key={answer.key} className="answer">
              <input
                type="radio"
                name={name}
                value={answer.key}
                defaultChecked={chosen.includes(answer.key)}
              />
              {picture && <AnswerPicture picture={picture} />}
              <span>
                {answerWords(t, question, answer)}
                {answer === estimate && standing.source !== "employer" && (
                  <>
                    {" "}
                    <span className="tag">{t("work:ask.estimated")}</span>
                  </>
                )}
              </span>
            </label>
          );
        })}
        <label className="answer answer-leave">
          <input type="radio" name={name} value="" defaultChecked={chosen.length === 0} />
          <span>{t("work:ask.leave")}</span>
        </label>
      </div>
    </fieldset>
  );
}
