import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readHistory } from "../history/readHistory.ts";
import { recordPath } from "../writing/workKind.ts";
import { ChangeList } from "./ChangeList.tsx";
import { kindOfParams, navOf } from "./kindOfParams.ts";
import { ListActions, ListPages } from "./ListParts.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

/** What happened to a record. One file for every kind of record. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const { kind, id } = kindOfParams(params);
  const asked = new URL(request.url).searchParams.get("pagina") ?? "1";
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
  const history = await asActor(context, (tx, actor) =>
    readHistory(tx, actor, reader, { kind, id, page }),
  );
  if (!history) throw new Response(null, { status: 404 });
  return { ...history, kind };
}

export default function HistoryPage() {
  const { record, rows, total, page, kind } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = t("work:history.title");
  const path = `${recordPath(kind, record.id)}/geschiedenis`;
  return (
    <>
      <title>{`${title}: ${record.title} · Overstap`}</title>
      <WorkNav here={navOf[kind]} plain={false} teams />
      <RecordTrail kind={kind} record={record} />
      <PageTitle
        kind={record.title}
        title={title}
        lead={t("work:history.lead")}
        actions={<ListActions />}
      />
      {total === 0 ? (
        <EmptyState title={t("work:history.empty")}>{t("work:history.emptyMeans")}</EmptyState>
      ) : (
        <>
          <ChangeList rows={rows} />
          <ListPages
            page={page}
            total={total}
            href={(number) => (number === 1 ? path : `${path}?pagina=${number}`)}
          />
        </>
      )}
    </>
  );
}
