import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { listAddress, pageCount } from "../../platform/lists/listQuery.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { useFilterWords } from "../../access/pages/parts/useFilterWords.ts";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { ListFilters } from "../../web/look/ListFilters.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { RoomNav } from "../../web/look/RoomNav.tsx";
import { type CaseView, caseShape, turns, viewIn, viewsOf } from "./caseloadList.ts";
import { caseloadOfAddress } from "./caseloadOfAddress.ts";
import { CaseloadTable } from "./CaseloadTable.tsx";
import { changeHands } from "./changeHands.ts";
import { HandsForm } from "./HandsForm.tsx";
import { HandsResult } from "./HandsResult.tsx";

const PATH = "/overstappen";
const FORM = "hands";
const standard = caseShape.sorts[0]!;

/** The cases that somebody answers for, and those that are offered to them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const ticked = searchParams.get("kies") === "alles";
  searchParams.delete("kies");
  return { ...(await caseloadOfAddress(context, searchParams)), ticked };
}

/** Offers cases to somebody, takes offers back, or takes on what was offered. */
export async function action({ request, context }: ActionFunctionArgs) {
  return changeHands(context, await readGiven(request));
}

export default function Caseload() {
  const { ticked, ...list } = useLoaderData<typeof loader>();
  const changed = useActionData<typeof action>();
  const { t } = useTexts();
  const words = useFilterWords();
  const { query, role, rows, total, counts, takers } = list;
  const view = viewIn(query);
  const { toon: _view, ...narrowing } = query.filters;
  const searching = query.q !== "" || Object.keys(narrowing).length > 0;
  const hands =
    rows.length > 0 && (view === "aangeboden" || view === "overgedragen" || takers.length > 0);
  const all = listAddress(PATH, query, { page: query.page }, standard);
  const filters = filtersIn(PATH, query, standard);
  return (
    <>
      <title>{`${t("transition:caseload.title")} · Overstap`}</title>
      <PageTitle
        title={t("transition:caseload.title")}
        lead={t("transition:caseload.lead")}
        actions={
          <>
            {role === "coordinator" && (
              <ButtonLink href={`${PATH}/bord`} icon="chart-bar" variant="tertiary">
                {t("transition:board.title")}
              </ButtonLink>
            )}
            <ButtonLink href={`${PATH}/waarneming`} icon="calendar" variant="tertiary">
              {t("transition:cover.title")}
            </ButtonLink>
            {total > 0 && (
              <>
                <ButtonLink
                  href={listAddress(`${PATH}.csv`, query, {}, standard)}
                  icon="download"
                  variant="tertiary"
                  data-no-print=""
                >
                  {t("people:list.export")}
                </ButtonLink>
                <PrintButton label={t("people:list.print")} />
              </>
            )}
          </>
        }
      />
      {query.ignored.length > 0 && (
        <Notice>{t("people:list.ignored", { names: query.ignored.join(", ") })}</Notice>
      )}
      {changed && <HandsResult {...changed} />}
      <RoomNav
        label={t("transition:caseload.views")}
        items={viewsOf({ role }).map((one) => ({
          href: viewAddress(one),
          label: t("transition:caseload.view", {
            view: t(`transition:caseload.view.${one}`),
            count: counts[one],
          }),
          current: one === view,
        }))}
      />
      {(counts[view] > 0 || searching) && (
        <ListFilters
          {...filters}
          keep={{ ...filters.keep, ...(view === "alle" ? {} : { toon: view }) }}
          chosen={narrowing}
          action={viewAddress(view)}
          words={words}
          search={t("transition:caseload.search")}
          filters={[
            {
              name: "fase",
              label: t("transition:caseload.phase"),
              options: caseShape.filters.fase.map((value) => ({
                value,
                label: t(`transition:phase.${value as "exploring"}`),
              })),
            },
            {
              name: "beurt",
              label: t("transition:turn.who"),
              options: turns.map((value) => ({
                value,
                label:
                  value === "ik"
                    ? t("transition:turn.you")
                    : value === "both"
                      ? t("transition:turn.both")
                      : t(`access:role.${value}`),
              })),
            },
            {
              name: "spoor",
              label: t("transition:caseload.track"),
              options: caseShape.filters.spoor.map((value) => ({
                value,
                label: t(`people:track.${value as "track2"}`),
              })),
            },
          ]}
        />
      )}
      <div className="flow">
        {rows.length === 0 ? (
          <NoCases view={view} searching={searching} />
        ) : (
          <CaseloadTable list={list} path={PATH} form={hands ? FORM : undefined} ticked={ticked} />
        )}
        <Pagination
          page={query.page}
          pages={pageCount(total)}
          href={(page) => listAddress(PATH, query, { page }, standard)}
          words={{
            label: t("people:list.pages"),
            previous: t("people:list.previous"),
            next: t("people:list.next"),
            page: (number) => t("people:list.page", { page: number }),
          }}
        />
        {hands && (
          <HandsForm
            id={FORM}
            view={view}
            takers={takers}
            all={`${all}${all.includes("?") ? "&" : "?"}kies=alles`}
            fault={changed?.lacking === "to" ? t("transition:hands.lacking.to") : undefined}
          />
        )}
        <p className="quiet small">{t("transition:caseload.why")}</p>
      </div>
    </>
  );
}

const viewAddress = (view: CaseView) => (view === "alle" ? PATH : `${PATH}?toon=${view}`);

/** Nobody stands here, and where to go on. */
function NoCases({ view, searching }: { view: CaseView; searching: boolean }) {
  const { t } = useTexts();
  if (searching) {
    return (
      <EmptyState
        title={t("people:list.none.title")}
        action={
          <ButtonLink href={viewAddress(view)} icon="x">
            {t("people:list.clear")}
          </ButtonLink>
        }
      >
        {t("people:list.none.text")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(`transition:caseload.empty.${view}`)}
      action={
        view === "alle" ? (
          <ButtonLink href="/mensen">{t("transition:caseload.toPeople")}</ButtonLink>
        ) : (
          <ButtonLink href={PATH}>{t("transition:caseload.showAll")}</ButtonLink>
        )
      }
    >
      {t("transition:caseload.emptyWhy")}
    </EmptyState>
  );
}
