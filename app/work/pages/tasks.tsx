import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { listTasks } from "../listTasks.ts";
import { readerOf } from "../reader.ts";
import { IgnoredNotice, ListActions, ListPages, WhyWork } from "./ListParts.tsx";
import { NewRecord } from "./NewRecord.tsx";
import { TaskFilters } from "./TaskFilters.tsx";
import { TaskTable } from "./TaskTable.tsx";
import { WhenNoWork } from "./WhenNoWork.tsx";
import { WorkNav } from "./WorkNav.tsx";

const PATH = "/werk/taken";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const reader = readerOf(actor, language);
    const list = await listTasks(tx, actor, reader, new URL(request.url).searchParams);
    return { ...list, plain: reader.plain, relation: workRelationsOf(actor)[0] };
  });
}

export default function Tasks() {
  const { query, rows, total, profiles, plain, relation, writes } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const narrowed = query.q !== "" || Object.keys(query.filters).length > 0;
  const title = t("work:tasks.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="taken" plain={plain} teams={relation === "ownOrganisation"} />
      <PageTitle
        title={title}
        lead={t(plain ? "work:candidate.tasks.lead" : "work:tasks.lead")}
        actions={
          <>
            <ListActions csv={listAddress(`${PATH}.csv`, query, {}, "naam")} aloud={plain} />
            {writes && <NewRecord kind="task" />}
          </>
        }
      />
      <div className="flow">
        <IgnoredNotice names={query.ignored} />
        <TaskFilters query={query} profiles={profiles} writes={writes} />
        {total === 0 ? (
          <EmptyState
            title={t(narrowed ? "work:tasks.empty" : "work:tasks.none")}
            action={
              narrowed ? (
                <ButtonLink href={PATH}>{t("work:tasks.showAll")}</ButtonLink>
              ) : (
                <WhenNoWork kind="task" writes={writes} helped={plain || relation === "ownPlace"} />
              )
            }
          >
            {t(narrowed ? "work:tasks.emptyNext" : "work:tasks.noneNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("work:tasks.count", { count: total })}</p>
            <TaskTable
              rows={rows}
              plain={plain}
              writes={writes}
              sort={(by) => sortLink(PATH, query, by, "naam")}
            />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "naam")}
            />
          </>
        )}
        <WhyWork relation={relation} />
      </div>
    </>
  );
}
