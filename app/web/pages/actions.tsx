import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { type ActionView, actionViews } from "../../agenda/actionList.ts";
import { listAddress, pageCount } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ActionFilters } from "../actions/ActionFilters.tsx";
import { ActionTable } from "../actions/ActionTable.tsx";
import { actionsOfAddress } from "../actions/actionsOfAddress.ts";
import { ButtonLink, PrintButton } from "../look/Button.tsx";
import { Breadcrumbs } from "../look/Breadcrumbs.tsx";
import { Details } from "../look/Details.tsx";
import { EmptyState } from "../look/EmptyState.tsx";
import { Notice } from "../look/Notice.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { Pagination } from "../look/Pagination.tsx";

const PATH = "/vandaag/acties";

/** All next actions: mine, late, waiting for others, done. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return actionsOfAddress(context, new URL(request.url).searchParams);
}

export default function Actions() {
  const list = useLoaderData<typeof loader>();
  const { query, rows, total } = list;
  const { t } = useTexts();
  const view = (query.filters.toon as ActionView | undefined) ?? actionViews[0];
  return (
    <>
      <title>{`${t("agenda:list.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("agenda:list.trail")}
        trail={[{ href: "/vandaag", label: t("web:menu.today") }]}
      />
      <PageTitle
        title={t("agenda:list.title")}
        lead={t(`agenda:list.lead.${view}`)}
        actions={
          <>
            <ButtonLink href={`${PATH}/nieuw`} icon="plus">
              {t("agenda:list.add")}
            </ButtonLink>
            {total > 0 && (
              <ButtonLink
                href={listAddress(`${PATH}.csv`, query, {}, "wanneer")}
                icon="download"
                variant="tertiary"
                data-no-print=""
              >
                {t("agenda:list.export")}
              </ButtonLink>
            )}
            <PrintButton label={t("agenda:list.print")} />
          </>
        }
      />
      <div className="flow">
        {query.ignored.length > 0 && (
          <Notice>{t("agenda:list.ignored", { names: query.ignored.join(", ") })}</Notice>
        )}
        <ActionFilters query={query} view={view} />
        {rows.length === 0 ? (
          <EmptyState
            title={t(query.q ? "agenda:list.none" : `agenda:list.empty.${view}`)}
            action={
              query.q ? (
                <ButtonLink href={PATH}>{t("agenda:list.all")}</ButtonLink>
              ) : (
                <ButtonLink href={`${PATH}/nieuw`} icon="plus">
                  {t("agenda:list.add")}
                </ButtonLink>
              )
            }
          >
            {t(query.q ? "agenda:list.noneNext" : `agenda:list.emptyNext.${view}`)}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("agenda:list.total", { count: total })}</p>
            <ActionTable {...list} view={view} path={PATH} />
            <Pagination
              page={query.page}
              pages={pageCount(total)}
              href={(page) => listAddress(PATH, query, { page }, "wanneer")}
              words={{
                label: t("agenda:list.pages"),
                previous: t("agenda:list.previous"),
                next: t("agenda:list.next"),
                page: (page) => t("agenda:list.page", { page }),
              }}
            />
          </>
        )}
        <Details summary={t("agenda:list.why")}>
          <p>{t("agenda:list.whyText")}</p>
        </Details>
      </div>
    </>
  );
}
