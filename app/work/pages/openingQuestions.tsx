import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { StepLine } from "../forms/StepLine.tsx";
import { nextStep, stepPath } from "../opening/steps.ts";
import { questions, themes } from "../questions/questions.ts";
import { readQuestions } from "../questions/readQuestions.ts";
import { summarise } from "../questions/summary.ts";
import { recordPath } from "../writing/workKind.ts";
import { AskedList } from "./AskedList.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const asked = await asActor(context, (tx, actor) =>
    readQuestions(tx, actor, reader, params["opening"]),
  );
  if (!asked) throw new Response(null, { status: 404 });
  return {
    opening: asked.opening,
    tasks: asked.tasks.map(({ id, name }) => ({ id, name })),
    summaries: summarise(asked.tasks),
  };
}

export default function OpeningQuestions() {
  const { opening, tasks, summaries } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = t("work:ask.title");
  const path = stepPath("questions", opening.id);
  const answered = summaries.filter(({ checked }) => checked).length;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="plekken" plain={false} teams />
      <RecordTrail kind="opening" record={opening} />
      <PageTitle
        kind={opening.title}
        title={title}
        lead={t("work:ask.lead")}
        actions={
          opening.published ? (
            <ButtonLink href={recordPath("opening", opening.id)}>{t("work:look.back")}</ButtonLink>
          ) : (
            <NextAction href={nextStep("questions", opening.id)}>{t("work:ask.goOn")}</NextAction>
          )
        }
      />
      <div className="flow">
        {!opening.published && <StepLine step="questions" />}
        <p className="quiet">{t("work:ask.count", { answered, all: questions.length })}</p>
        <p>
          <ButtonLink href={`${path}/${questions[0]!.id}`} icon="list-check">
            {t("work:ask.begin")}
          </ButtonLink>
        </p>
        {themes.map((theme) => (
          <section key={theme} className="flow">
            <h2>{t(`work:ask.theme.${theme}`)}</h2>
            <AskedList
              summaries={summaries.filter(({ question }) => question.theme === theme)}
              href={(id) => `${path}/${id}`}
            />
          </section>
        ))}
        <Details summary={t("work:ask.expert")}>
          <ul className="asked-list">
            {tasks.map((task) => (
              <li key={task.id}>
                <a href={`/werk/taken/${task.id}/belasting?plek=${opening.id}`}>
                  {t("work:ask.expertTask", { task: task.name })}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      </div>
    </>
  );
}
