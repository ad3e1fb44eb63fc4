import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { ConflictChoice } from "../../access/forms/ConflictChoice.tsx";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { HeldFields } from "../../access/forms/HeldFields.tsx";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { QuestionTasks } from "../forms/QuestionTasks.tsx";
import { SharedNotice } from "../forms/SharedNotice.tsx";
import { stepPath } from "../opening/steps.ts";
import { answerQuestion } from "../questions/answerQuestion.ts";
import { taskOfField } from "../questions/answerName.ts";
import { answerWords } from "../questions/answerWords.ts";
import { questionIds, questionOf } from "../questions/questions.ts";
import { openQuestion } from "../questions/readQuestions.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const question = questionOf(params["question"]);
  const opened =
    question &&
    (await asActor(context, (tx, actor) =>
      openQuestion(tx, actor, reader, params["opening"], question),
    ));
  if (!question || !opened) throw new Response(null, { status: 404 });
  return { ...opened, question };
}

export const action = (args: ActionFunctionArgs) => {
  const question = questionOf(args.params["question"]);
  if (!question) throw new Response(null, { status: 404 });
  const asker = args.context.get(textsContext);
  const openingId = args.params["opening"];
  return answerForm(
    args,
    (tx, actor, given) => answerQuestion(tx, actor, asker, { openingId, question, given }),
    true,
  );
};

export default function OpeningQuestion() {
  const {
    opening,
    tasks,
    others,
    standings,
    question,
    form: opened,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const form = shownForm(opened, answer);
  const title = t(`work:ask.${question.id}`);
  const number = questionIds.indexOf(question.id) + 1;
  const last = number === questionIds.length;
  const keyWords = (key: string) => {
    const one = question.answers.find((each) => each.key === key);
    return one ? answerWords(t, question, one) : "";
  };
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="plekken" plain={false} teams />
      <RecordTrail kind="opening" record={opening} />
      <PageTitle
        kind={t("work:ask.number", { number, of: questionIds.length })}
        title={title}
        lead={t("work:ask.questionLead")}
      />
      <EditForm form={form} className="form form-broad">
        {answer?.conflict ? (
          <>
            <ConflictChoice
              conflict={answer.conflict}
              labelOf={(field) => tasks.find(({ id }) => id === taskOfField(field))?.name ?? ""}
              wordsOf={(_, values) => values.map(keyWords).join(", ")}
            />
            <HeldFields given={form.given} />
          </>
        ) : (
          <>
            <QuestionTasks form={form} question={question} tasks={tasks} standings={standings} />
            <SharedNotice form={form} others={others} />
          </>
        )}
        <FormButtons cancel={stepPath("questions", opening.id)}>
          <Button variant="primary">{t(last ? "work:ask.last" : "work:ask.next")}</Button>
          {!last && (
            <Button name="next" value="list">
              {t("work:ask.toList")}
            </Button>
          )}
        </FormButtons>
      </EditForm>
    </>
  );
}
