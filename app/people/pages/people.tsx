import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { listAddress, pageCount } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { type Column, DataTable } from "../../web/look/DataTable.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { cellText, columnSorts, pageColumns } from "../peopleColumns.ts";
import { travelInWords } from "../peopleWords.ts";
import type { SeenCandidacy } from "../seenCandidacy.ts";
import { isPeopleReader } from "./parts/peopleReader.ts";
import { PeopleFilters } from "./parts/PeopleFilters.tsx";
import { whenNobody } from "./parts/whenNobody.ts";
import { peopleOfAddress } from "./peopleOfAddress.ts";

const PATH = "/mensen";

/** The people that the actor may see. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return peopleOfAddress(context, new URL(request.url).searchParams);
}

export default function People() {
  const list = useLoaderData<typeof loader>();
  const spoken = useTexts();
  const { t, language } = spoken;
  const { query, role, rows, total, shape } = list;
  const openings = new Map(list.openings);
  if (!isPeopleReader(role)) return null;
  const searching = query.q !== "" || Object.keys(query.filters).length > 0;
  const standard = shape.sorts[0];
  const start = whenNobody(role, t);
  const columns = pageColumns(role).map((column): Column<SeenCandidacy> => {
    const sort = columnSorts[column];
    return {
      key: column,
      label: t(`people:column.${column}`),
      names: column === "name",
      ...(sort && shape.sorts.includes(sort)
        ? { sort: sortLink(PATH, query, sort, standard) }
        : {}),
      render: (row) => {
        const text = cellText(column, row, spoken, openings);
        if (column === "name") return <a href={`${PATH}/${row.id}`}>{text}</a>;
        const below =
          column === "town"
            ? row.homeRegion?.name !== text && row.homeRegion?.name
            : column === "hours" && row.wishes && travelInWords(row.wishes, spoken);
        if (!below) return text;
        return (
          <>
            {text}
            {text && <br />}
            <span className="quiet small">{below}</span>
          </>
        );
      },
    };
  });
  return (
    <>
      <title>{`${t("people:list.title")} · Overstap`}</title>
      <PageTitle
        title={t("people:list.title")}
        lead={t(`people:list.lead.${role}`)}
        actions={
          <>
            {role === "coach" && (
              <>
                <ButtonLink href={`${PATH}/nieuw`} icon="user-plus" variant="primary">
                  {t("people:list.new")}
                </ButtonLink>
                <ButtonLink href={`${PATH}/inlezen`} icon="users">
                  {t("pool:list.title")}
                </ButtonLink>
              </>
            )}
            {role === "sendingEmployer" && (
              <ButtonLink href="/verzuim" icon="table" variant="tertiary">
                {t("clock:absence.title")}
              </ButtonLink>
            )}
            {role === "careEmployer" && (
              <ButtonLink href="/voorstellen" icon="mail" variant="primary">
                {t("people:list.proposals")}
              </ButtonLink>
            )}
            {(role === "coach" || role === "coordinator") && (
              <ButtonLink href="/overstappen" icon="route" variant="tertiary">
                {t("people:list.caseload")}
              </ButtonLink>
            )}
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
      {(total > 0 || searching) && <PeopleFilters {...list} />}
      {rows.length > 0 ? (
        <>
          <p className="quiet">
            {t("people:list.total", { count: total, number: inNumbers(total, language) })}
          </p>
          <DataTable
            caption={t("people:list.title")}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
        </>
      ) : (
        <EmptyState
          title={searching ? t("people:list.none.title") : t("people:list.empty.title")}
          action={
            searching ? (
              <ButtonLink href={PATH} icon="x">
                {t("people:list.clear")}
              </ButtonLink>
            ) : (
              <ButtonLink href={start.href}>{start.label}</ButtonLink>
            )
          }
        >
          {searching ? t("people:list.none.text") : t(`people:list.empty.${role}`)}
        </EmptyState>
      )}
      <Pagination
        page={query.page}
        pages={pageCount(total)}
        href={(page) => listAddress(PATH, query, { page }, standard)}
        words={{
          label: t("people:list.pages"),
          previous: t("people:list.previous"),
          next: t("people:list.next"),
          page: (page) => t("people:list.page", { page }),
        }}
      />
      <Details summary={t("people:list.why")}>
        <p>{t(`people:list.why.${role}`)}</p>
      </Details>
      {role === "coach" && (
        <nav className="quiet-links" aria-label={t("people:list.more")} data-no-print="">
          <a href={`${PATH}/verwijderd`}>{t("people:person.removedList")}</a>
          <a href={`${PATH}/oude-lijsten`}>{t("people:older.title")}</a>
        </nav>
      )}
    </>
  );
}
