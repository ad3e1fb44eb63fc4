import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { ListFilters } from "../../web/look/ListFilters.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readRegions } from "../regions/readRegions.ts";
import { asActor } from "../request/contexts.ts";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { ListActions } from "./parts/ListActions.tsx";
import { ListPages } from "./parts/ListPages.tsx";
import { useFilterWords } from "./parts/useFilterWords.ts";

const PATH = "/beheer/regios";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const address = new URL(request.url).searchParams;
  const list = await asActor(context, (tx) => readRegions(tx, address));
  if (!list) throw new Response(null, { status: 404 });
  return list;
}

/** The regions of an installation, for whoever runs it. */
export default function Regions() {
  const { query, rows, total } = useLoaderData<typeof loader>();
  const { t, language } = useTexts();
  const words = useFilterWords();
  const narrowed = query.q !== "";
  return (
    <>
      <title>{`${t("access:regions.title")} · Overstap`}</title>
      <PageTitle
        title={t("access:regions.title")}
        lead={t("access:regions.lead")}
        actions={
          <ListActions
            add={{ href: `${PATH}/nieuw`, label: t("access:begin.regions.add") }}
            csv={total > 0 ? listAddress(`${PATH}.csv`, query, {}, "naam") : undefined}
          />
        }
      />
      <AdministrationNav here="regions" runs />
      <div className="flow">
        {query.ignored.length > 0 && (
          <Notice>{t("access:accounts.ignored", { names: query.ignored.join(", ") })}</Notice>
        )}
        <ListFilters
          {...filtersIn(PATH, query, "naam")}
          words={words}
          search={t("access:organisations.search")}
        />
        {total === 0 ? (
          <EmptyState
            title={t(narrowed ? "access:regions.none" : "access:regions.empty")}
            action={narrowed && <ButtonLink href={PATH}>{t("access:regions.showAll")}</ButtonLink>}
          >
            {t(narrowed ? "access:accounts.emptyNext" : "access:regions.emptyNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("access:regions.count", { count: total })}</p>
            <DataTable
              caption={t("access:regions.title")}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "name",
                  label: t("access:accounts.name"),
                  names: true,
                  sort: sortLink(PATH, query, "naam", "naam"),
                  render: ({ id, name }) => <a href={`${PATH}/${id}`}>{name}</a>,
                },
                {
                  key: "slug",
                  label: t("access:settings.publicUrl"),
                  render: ({ slug }) => `/regio/${slug}`,
                },
                {
                  key: "threshold",
                  label: t("access:region.threshold"),
                  align: "end",
                  sort: sortLink(PATH, query, "drempel", "naam"),
                  render: ({ threshold }) => inNumbers(threshold, language),
                },
                {
                  key: "organisations",
                  label: t("access:organisations.title"),
                  align: "end",
                  sort: sortLink(PATH, query, "organisaties", "naam"),
                  render: ({ organisations }) => inNumbers(organisations, language),
                },
              ]}
            />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "naam")}
            />
          </>
        )}
      </div>
    </>
  );
}
