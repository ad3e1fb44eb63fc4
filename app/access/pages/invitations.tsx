import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { runsInstallation } from "../installation.ts";
import { listInvitations } from "../invitations/listInvitations.ts";
import { asActor } from "../request/contexts.ts";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { InvitationFilters } from "./parts/InvitationFilters.tsx";
import { ListActions } from "./parts/ListActions.tsx";
import { ListPages } from "./parts/ListPages.tsx";
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
          <ListActions
            add={{ href: `${PATH}/nieuw`, label: t("access:invitations.add") }}
            csv={total > 0 ? listAddress(`${PATH}.csv`, query, {}, "verstuurd") : undefined}
          />
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
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "verstuurd")}
            />
          </>
        )}
      </div>
    </>
  );
}
