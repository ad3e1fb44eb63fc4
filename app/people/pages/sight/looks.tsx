import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { AuditFilters } from "../../../access/audit/AuditFilters.tsx";
import { readAuditQuery } from "../../../access/audit/auditQuery.ts";
import { readAudit } from "../../../access/audit/readAudit.ts";
import { sealNow } from "../../../access/audit/sealNow.ts";
import { ListPages } from "../../../access/pages/parts/ListPages.tsx";
import { asActor } from "../../../access/request/contexts.ts";
import { listAddress } from "../../../platform/lists/listQuery.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { writtenCandidacy } from "../../around/writtenCandidacy.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { LookLines } from "./LookLines.tsx";
import { sightAddress } from "./sightAddress.ts";

/** Who looked at somebody and who changed something, for the person and their coach. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const query = readAuditQuery(new URL(request.url).searchParams);
  await sealNow(context);
  return asActor(context, async (tx, actor) => {
    const seen =
      (await writtenCandidacy(tx, actor, candidacy)) && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    return {
      id: candidacy,
      role: actor.role,
      query,
      seen: { firstName: seen.firstName, identity: seen.identity, reference: seen.reference },
      ...(await readAudit(tx, query, { about: candidacy })),
    };
  });
}

export default function Looks() {
  const { id, role, query, seen, rows, total } = useLoaderData<typeof loader>();
  const spoken = useTexts();
  const { t } = spoken;
  const own = role === "candidate";
  const name = callName(seen, spoken);
  const path = sightAddress(role, id, "gekeken");
  const title = own ? t("audit:candidate.looks.title") : t("audit:looks.title", { name });
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          {
            href: sightAddress(role, id),
            label: own ? t("audit:candidate.looks.back") : t("sight:title", { name }),
          },
        ]}
      />
      <PageTitle
        title={title}
        lead={t(own ? "audit:candidate.looks.lead" : "audit:looks.lead")}
        actions={<PrintButton label={t("people:list.print")} />}
      />
      <div className="flow">
        <AuditFilters path={path} query={query} search={t("audit:candidate.search")} />
        {total === 0 ? (
          <EmptyState
            title={t("audit:candidate.looks.empty")}
            action={<ButtonLink href={path}>{t("audit:showAll")}</ButtonLink>}
          >
            {t("audit:candidate.looks.emptyWhy")}
          </EmptyState>
        ) : (
          <>
            <LookLines rows={rows} own={own} />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(path, query, { page }, "moment")}
            />
          </>
        )}
        {own && <p className="quiet">{t("audit:candidate.looks.strange")}</p>}
      </div>
    </>
  );
}
