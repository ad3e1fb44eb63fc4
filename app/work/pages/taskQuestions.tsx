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
import { AnswerField } from "../forms/AnswerField.tsx";
import { OwnVersionNotice } from "../forms/OwnVersionNotice.tsx";
import { answerName, taskOfField } from "../questions/answerName.ts";
import { answerTask, openTaskQuestions } from "../questions/askTask.ts";
import { answerWords } from "../questions/answerWords.ts";
import { questionOf, questions, themes } from "../questions/questions.ts";
import { recordPath } from "../writing/workKind.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const opened = await asActor(context, (tx, actor) =>
    openTaskQuestions(tx, actor, reader, params["task"]),
  );
  if (!opened) throw new Response(null, { status: 404 });
  return opened;
}

export const action = (args: ActionFunctionArgs) => {
  const asker = args.context.get(textsContext);
  return answerForm(
    args,
    (tx, actor, given) => answerTask(tx, actor, asker, args.params["task"], given),
    true,
  );
};

export default function TaskQuestionsPage() {
  const { task, standings, form: opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const form = shownForm(opened, answer);
  const title = t("work:load.ask");
  const ofField = (field: string) => questionOf(taskOfField(field));
  const label = (field: string) => {
    const question = ofField(field);
    return question ? t(`work:askShort.${question.id}`) : "";
  };
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="taken" plain={false} teams />
      <RecordTrail kind="task" record={task} />
      <PageTitle kind={task.title} title={title} lead={t("work:ask.asTask")} />
      <EditForm form={form} labelOf={label} className="form form-broad">
        {answer?.conflict ? (
          <>
            <ConflictChoice
              conflict={answer.conflict}
              labelOf={label}
              wordsOf={(field, [key]) => {
                const question = ofField(field);
                const one = question?.answers.find((each) => each.key === key);
                return question && one ? answerWords(t, question, one) : "";
              }}
            />
            <HeldFields given={form.given} />
          </>
        ) : (
          <>
            <OwnVersionNotice form={form} task={task} />
            {themes.map((theme) => (
              <section key={theme} className="form form-broad">
                <h2>{t(`work:ask.theme.${theme}`)}</h2>
                {questions.map(
                  (question, place) =>
                    question.theme === theme && (
                      <AnswerField
                        key={question.id}
                        form={form}
                        name={answerName(question.id)}
                        question={question}
                        standing={standings[place]!}
                        legend={t(`work:ask.${question.id}`)}
                      />
                    ),
                )}
              </section>
            ))}
          </>
        )}
        <FormButtons cancel={recordPath("task", task.id)}>
          <Button variant="primary">{t("forms:save")}</Button>
        </FormButtons>
      </EditForm>
      <p>
        <a href={`${recordPath("task", task.id)}/belasting`}>{t("work:ask.expertHere")}</a>
      </p>
    </>
  );
}
