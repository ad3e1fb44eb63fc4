import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { PairView } from "../../pair/pairView.ts";

/** What nobody knows yet, and how to ask it. */
export function PairQuestions({ pair }: { pair: PairView }) {
  const { t } = useTexts();
  const { questions = [], face, verdict } = pair;
  if (face === "region" && verdict === "ask") return <p>{t("matching:pair.questionRegion")}</p>;
  if (questions.length === 0) return null;
  const plain = face === "own";
  const lead = plain
    ? t("matching:candidate.pair.questionsLead")
    : t("matching:pair.questionsLead");
  return (
    <section className="flow">
      <h2>{plain ? t("matching:candidate.pair.questions") : t("matching:pair.questions")}</h2>
      <p className="quiet">
        {verdict === "near" && !plain ? t("matching:pair.questionsNear") : lead}
      </p>
      <ul>
        {questions.map((question) =>
          question.kind === "affinity" ? (
            <li key="affinity">{t("matching:pair.questionAffinity")}</li>
          ) : (
            <li key={question.name}>
              {question.ask}
              {!plain && <span className="quiet small"> ({question.name})</span>}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
