import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { AuditFilters } from "../audit/AuditFilters.tsx";
import { readAuditQuery } from "../audit/auditQuery.ts";
import { AuditTable } from "../audit/AuditTable.tsx";
import { readAudit } from "../audit/readAudit.ts";
import { sealNow } from "../audit/sealNow.ts";
import { runsInstallation } from "../installation.ts";
import { asActor } from "../request/contexts.ts";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { ListPages } from "./parts/ListPages.tsx";

const PATH = "/inzage";

/** Who looked at people's data and who changed them, as far as an administrator or coordinator answers for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = readAuditQuery(new URL(request.url).searchParams);
  await sealNow(context);
  return asActor(context, async (tx, actor) => ({
    query,
    ...(await readAudit(tx, query)),
    administers: actor.role === "administrator",
    runs: await runsInstallation(tx),
  }));
}

export default function Audit() {
  const { query, rows, total, administers, runs } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const narrowed = query.q !== "" || Object.keys(query.filters).length > 0;
  return (
    <>
      <title>{`${t("audit:title")} · Overstap`}</title>
      <PageTitle
        title={t("audit:title")}
        lead={t(administers ? "audit:lead.administrator" : "audit:lead.coordinator")}
        actions={
          <>
            {total > 0 && (
              <ButtonLink
                variant="tertiary"
                icon="download"
                href={listAddress(`${PATH}.csv`, query, {}, "moment")}
              >
                {t("audit:csv")}
              </ButtonLink>
            )}
            <PrintButton label={t("access:accounts.print")} />
          </>
        }
      />
      {administers && <AdministrationNav here="audit" runs={runs} />}
      <div className="flow">
        {query.ignored.length > 0 && (
          <Notice>{t("access:accounts.ignored", { names: query.ignored.join(", ") })}</Notice>
        )}
        <AuditFilters path={PATH} query={query} search={t("audit:search")} />
        {total === 0 ? (
          <EmptyState
            title={t(narrowed ? "audit:emptyFiltered" : "audit:empty")}
            action={
              narrowed ? (
                <ButtonLink href={PATH}>{t("audit:showAll")}</ButtonLink>
              ) : (
                <ButtonLink href="/vandaag">{t("audit:toToday")}</ButtonLink>
              )
            }
          >
            {t("audit:emptyWhy")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("audit:count", { count: total })}</p>
            <AuditTable rows={rows} />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "moment")}
            />
          </>
        )}
        <p className="quiet">
          {t("audit:seal")} <a href="/wie-ziet-wat">{t("audit:policy.title")}</a>
        </p>
      </div>
    </>
  );
}
