import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readOrganisations } from "../organisations/readOrganisations.ts";
import { asActor } from "../request/contexts.ts";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { ListActions } from "./parts/ListActions.tsx";
import { ListPages } from "./parts/ListPages.tsx";
import { OrganisationFilters } from "./parts/OrganisationFilters.tsx";

const PATH = "/beheer/organisaties";
/** An organisation that works in more regions is said to work in so many; its own page names them. */
const MOST_NAMED = 4;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const address = new URL(request.url).searchParams;
  const list = await asActor(context, (tx) => readOrganisations(tx, address));
  if (!list) throw new Response(null, { status: 404 });
  return list;
}

/** The organisations of an installation, for whoever runs it. */
export default function Organisations() {
  const { query, rows, total } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("access:organisations.title")} · Overstap`}</title>
      <PageTitle
        title={t("access:organisations.title")}
        lead={t("access:organisations.lead")}
        actions={
          <ListActions
            add={{ href: `${PATH}/nieuw`, label: t("access:organisations.add") }}
            csv={total > 0 ? listAddress(`${PATH}.csv`, query, {}, "naam") : undefined}
          />
        }
      />
      <AdministrationNav here="organisations" runs />
      <div className="flow">
        {query.ignored.length > 0 && (
          <Notice>{t("access:accounts.ignored", { names: query.ignored.join(", ") })}</Notice>
        )}
        <OrganisationFilters query={query} />
        {total === 0 ? (
          <EmptyState
            title={t("access:organisations.none")}
            action={<ButtonLink href={PATH}>{t("access:organisations.showAll")}</ButtonLink>}
          >
            {t("access:accounts.emptyNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("access:organisations.count", { count: total })}</p>
            <DataTable
              caption={t("access:organisations.title")}
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
                  key: "kind",
                  label: t("access:organisation.kind"),
                  sort: sortLink(PATH, query, "soort", "naam"),
                  render: ({ kind }) => t(`access:organisation.kind.${kind}`),
                },
                {
                  key: "regions",
                  label: t("access:organisation.region"),
                  render: ({ regions }) => {
                    if (regions.length === 0) return t("access:organisation.noRegion");
                    return regions.length > MOST_NAMED
                      ? t("access:organisations.inRegions", { count: regions.length })
                      : regions.join(", ");
                  },
                },
                {
                  key: "state",
                  label: t("access:organisations.state"),
                  render: ({ archived, administered }) =>
                    t(
                      archived
                        ? "access:organisations.away"
                        : administered
                          ? "access:organisations.takesPart"
                          : "access:organisations.noAdministrator",
                    ),
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
