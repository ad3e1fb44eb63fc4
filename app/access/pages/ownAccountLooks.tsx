import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { inMoments } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Timeline } from "../../web/look/Timeline.tsx";
import { AuditFilters } from "../audit/AuditFilters.tsx";
import { readAuditQuery } from "../audit/auditQuery.ts";
import { readAudit } from "../audit/readAudit.ts";
import { sealNow } from "../audit/sealNow.ts";
import { asActor } from "../request/contexts.ts";
import { ListPages } from "./parts/ListPages.tsx";

const PATH = "/account/gekeken";

/** Who looked at somebody's account and who changed something about it, for whose account it is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = readAuditQuery(new URL(request.url).searchParams);
  await sealNow(context);
  return asActor(context, async (tx, actor) => ({
    query,
    ...(await readAudit(tx, query, { about: actor.account })),
  }));
}

export default function OwnAccountLooks() {
  const { query, rows, total } = useLoaderData<typeof loader>();
  const { t, language } = useTexts();
  const narrowed = query.q !== "" || Object.keys(query.filters).length > 0;
  return (
    <>
      <title>{`${t("audit:own.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[{ href: "/account", label: t("access:account.title") }]}
      />
      <PageTitle title={t("audit:own.title")} lead={t("audit:own.lead")} />
      <div className="flow">
        {(total > 0 || narrowed) && (
          <AuditFilters path={PATH} query={query} search={t("audit:candidate.search")} />
        )}
        {total === 0 ? (
          <EmptyState
            title={t(narrowed ? "audit:own.emptyFiltered" : "audit:own.empty")}
            action={
              <ButtonLink href={narrowed ? PATH : "/account"}>
                {t(narrowed ? "audit:showAll" : "access:account.title")}
              </ButtonLink>
            }
          >
            {t("audit:own.emptyWhy")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("audit:candidate.count", { count: total })}</p>
            <Timeline
              label={t("audit:own.title")}
              moments={rows.map((row) => ({
                id: row.key,
                when: <time dateTime={row.at.toISOString()}>{inMoments(row.at, language)}</time>,
                what: (
                  <>
                    <strong>{row.account ?? t("audit:byItself")}</strong>
                    <p>{t(row.verb === "read" ? "audit:own.read" : "audit:own.wrote")}</p>
                  </>
                ),
                who: [row.role ? t(`access:role.${row.role}`) : "", row.organisation ?? ""]
                  .filter(Boolean)
                  .join(", "),
              }))}
            />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "moment")}
            />
            <p className="quiet">{t("audit:own.strange")}</p>
          </>
        )}
      </div>
    </>
  );
}
