import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { listAddress, pageCount } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { runsInstallation } from "../installation.ts";
import { listInvitations } from "../invitations/listInvitations.ts";
import { asActor } from "../request/contexts.ts";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { InvitationFilters } from "./parts/InvitationFilters.tsx";
import { InvitationTable } from "./parts/InvitationTable.tsx";

const PATH = "/beheer/uitnodigingen";

export function loader({ request, context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => ({
    ...(await listInvitations(tx, actor, new URL(request.url).searchParams)),
    runs: await runsInstallation(tx),
  }));
}

/** Whom one invited, and what became of it. */
export default function Invitations() {
  const { query, rows, total, runs } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const narrowed = query.q !== "" || Object.keys(query.filters).length > 0;
  return (
    <>
      <title>{`${t("access:invitations.title")} · Overstap`}</title>
      <PageTitle
        title={t("access:invitations.title")}
        lead={t("access:invitations.lead")}
        actions={
          <>
            <NextAction href={`${PATH}/nieuw`} icon="plus">
              {t("access:invitations.add")}
            </NextAction>
            {total > 0 && (
              <ButtonLink
                variant="tertiary"
                icon="download"
                href={listAddress(`${PATH}.csv`, query, {}, "verstuurd")}
              >
                {t("access:accounts.csv")}
              </ButtonLink>
            )}
            <PrintButton label={t("access:accounts.print")} />
          </>
        }
      />
      <AdministrationNav here="invitations" runs={runs} />
      <div className="flow">
        {query.ignored.length > 0 && (
          <Notice>{t("access:accounts.ignored", { names: query.ignored.join(", ") })}</Notice>
        )}
        {(total > 0 || narrowed) && <InvitationFilters query={query} />}
        {total === 0 ? (
          <EmptyState
            title={t(narrowed ? "access:invitations.none" : "access:invitations.empty")}
            action={
              narrowed && <ButtonLink href={PATH}>{t("access:invitations.showAll")}</ButtonLink>
            }
          >
            {t(narrowed ? "access:accounts.emptyNext" : "access:invitations.emptyNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("access:invitations.count", { count: total })}</p>
            <InvitationTable rows={rows} sort={(by) => sortLink(PATH, query, by, "verstuurd")} />
            <Pagination
              page={query.page}
              pages={pageCount(total)}
              href={(page) => listAddress(PATH, query, { page }, "verstuurd")}
              words={{
                label: t("access:accounts.pages"),
                previous: t("access:accounts.previous"),
                next: t("access:accounts.next"),
                page: (page) => t("access:accounts.page", { page }),
              }}
            />
          </>
        )}
      </div>
    </>
  );
}
