import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { lookBackAnswers } from "../../lookBackQuestions.ts";
import { Face } from "./Face.tsx";

export interface FaceQuestionProps {
  name: string;
  question: string;
  chosen: string | undefined;
  error?: string | undefined;
}

/** One question that is answered with a face: three large targets in a row. */
export function FaceQuestion({ name, question, chosen, error }: FaceQuestionProps) {
  const { t } = useTexts();
  return (
    <fieldset className="faces" aria-describedby={error && `${name}-error`}>
      <legend>{question}</legend>
      {error !== undefined && (
        <p className="ams-error-message" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="faces-row">
        {lookBackAnswers.map((answer, place) => (
          <label key={answer}>
            <input
              id={place === 0 ? name : `${name}-${answer}`}
              type="radio"
              name={name}
              value={answer}
              defaultChecked={chosen === answer}
            />
            <Face answer={answer} />
            <span>{t(`look:answer.${answer}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
