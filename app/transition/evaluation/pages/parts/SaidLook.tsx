import type { Evaluator } from "@overstap/engine/transition/caseWords.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { lookBackAnswers, lookBackQuestions } from "../../lookBackQuestions.ts";
import type { SeenLook } from "../../seePlacement.ts";
import { Face } from "./Face.tsx";

/** What one voice said at one moment: a face by each question, and their words. */
export function SaidLook({
  voice,
  look,
  heard,
  own,
}: {
  voice: Evaluator;
  look: SeenLook;
  heard: boolean;
  own: boolean;
}) {
  const { t } = useTexts();
  const say = t as unknown as (key: string) => string;
  const who = !own
    ? t(`access:role.${voice}`)
    : voice === "buddy"
      ? t("look:candidate.buddy")
      : t(`agreement:candidate.voice.${voice}`);
  return (
    <div className="look-voice">
      <strong>{who}</strong>
      {look === null && (
        <span className="quiet">{t(heard ? "look:looks.heard" : "look:looks.notYet")}</span>
      )}
      {look && (
        <ul>
          {lookBackQuestions[voice].flatMap((question) => {
            const answer = lookBackAnswers.find((one) => one === look.answers[question]);
            if (!answer) return [];
            return [
              <li key={question}>
                <Face answer={answer} size={24} />
                <span>
                  {own && voice === "candidate"
                    ? t(`look:candidate.question.${question as "lookWork"}`)
                    : say(`look:question.${question}`)}{" "}
                  <span className="quiet">{t(`look:answer.${answer}`)}</span>
                </span>
              </li>,
            ];
          })}
        </ul>
      )}
      {look?.words && (
        <span className="timeline-words" dir="auto">
          {look.words}
        </span>
      )}
      {look && !look.words && Object.keys(look.answers).length === 0 && (
        <span className="quiet">{t("look:looks.heard")}</span>
      )}
    </div>
  );
}
