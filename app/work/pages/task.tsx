import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { Icon } from "../../web/look/icons/Icon.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { readerOf } from "../reader.ts";
import { readTask } from "../readTask.ts";
import { doRecord } from "../writing/doRecord.ts";
import { recordStanding } from "../writing/recordStanding.ts";
import { answerForm } from "./answerForm.ts";
import { ListActions, WhyWork } from "./ListParts.tsx";
import { LoadTable } from "./LoadTable.tsx";
import { LoadWords } from "./LoadWords.tsx";
import { OpeningsHere } from "./OpeningsHere.tsx";
import { RecordActions } from "./RecordActions.tsx";
import { RecordNotices } from "./RecordNotices.tsx";
import { TaskFacts } from "./TaskFacts.tsx";
import { TaskProfiles } from "./TaskProfiles.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const read = await asActor(context, async (tx, actor) => {
    const reader = readerOf(actor, language);
    const task = await readTask(tx, actor, reader, params["task"]);
    return {
      task,
      standing: task && (await recordStanding(tx, actor, reader, "task", task.id)),
      plain: reader.plain,
      relation: workRelationsOf(actor)[0],
    };
  });
  if (!read.task) throw new Response(null, { status: 404 });
  return { ...read, task: read.task };
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor, given) =>
    doRecord(tx, actor, { kind: "task", id: args.params["task"], given }),
  );

export default function Task() {
  const { task, standing, plain, relation } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${task.name} · Overstap`}</title>
      <WorkNav here="taken" plain={plain} teams={relation === "ownOrganisation"} />
      <Breadcrumbs
        label={t("work:trail.label")}
        trail={[{ href: "/werk/taken", label: t("work:tasks.title") }]}
      />
      <PageTitle
        kind={
          <>
            <Icon name={task.icon} size={28} />
            {t("work:task.kind")}
          </>
        }
        title={task.name}
        lead={task.description}
        actions={<ListActions aloud={plain} />}
      />
      <div className="flow">
        <RecordNotices
          kind="task"
          id={task.id}
          standing={standing}
          archived={task.archivedAt !== null}
        />
        <RecordActions kind="task" id={task.id} standing={standing} />
        {standing && !standing.archived && (
          <ul className="quiet-links">
            <li>
              <a href={`/werk/taken/${task.id}/vragen`}>{t("work:load.ask")}</a>
            </li>
            <li>
              <a href={`/werk/taken/${task.id}/belasting`}>{t("work:ask.expertHere")}</a>
            </li>
          </ul>
        )}
        <TaskFacts task={task} plain={plain} />
        {plain ? (
          <Panel title={t("work:candidate.task.asks")}>
            <LoadWords
              loads={task.loads}
              speaking={task.speaking}
              reading={task.reading}
              plain={plain}
            />
          </Panel>
        ) : (
          <LoadTable loads={task.loads} />
        )}
        <TaskProfiles profiles={task.profiles} plain={plain} />
        <OpeningsHere
          title={t(plain ? "work:candidate.task.openings" : "work:task.openings")}
          none={t("work:task.openingsNone")}
          rows={task.openings}
          plain={plain}
        />
        <WhyWork relation={relation} />
      </div>
    </>
  );
}
