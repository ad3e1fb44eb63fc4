import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { runsInstallation } from "../installation.ts";
import { listAccounts } from "../listAccounts.ts";
import { asActor } from "../request/contexts.ts";
import { AccountFilters } from "./AccountFilters.tsx";
import { AccountTable } from "./AccountTable.tsx";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { ListActions } from "./parts/ListActions.tsx";
import { ListPages } from "./parts/ListPages.tsx";

const PATH = "/beheer";

export function loader({ request, context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => ({
    ...(await listAccounts(tx, actor, new URL(request.url).searchParams)),
    organisation: actor.membership.organisation.name,
    runs: await runsInstallation(tx),
  }));
}

export default function Accounts() {
  const { query, rows, total, organisation, runs } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("access:accounts.title")} · Overstap`}</title>
      <PageTitle
        title={t("access:accounts.title")}
        lead={t("access:accounts.lead", { organisation })}
        actions={
          <ListActions
            add={{ href: "/beheer/uitnodigingen/nieuw", label: t("access:invitations.add") }}
            csv={listAddress(`${PATH}.csv`, query, {}, "naam")}
          />
        }
      />
      <AdministrationNav here="accounts" runs={runs} />
      <div className="flow">
        {query.ignored.length > 0 && (
          <Notice>{t("access:accounts.ignored", { names: query.ignored.join(", ") })}</Notice>
        )}
        <AccountFilters query={query} />
        {total === 0 ? (
          <EmptyState
            title={t("access:accounts.empty")}
            action={<ButtonLink href={PATH}>{t("access:accounts.showAll")}</ButtonLink>}
          >
            {t("access:accounts.emptyNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("access:accounts.count", { count: total })}</p>
            <AccountTable rows={rows} sort={(by) => sortLink(PATH, query, by, "naam")} />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "naam")}
            />
          </>
        )}
        <Details summary={t("access:accounts.why")}>
          <p>{t("access:accounts.whyText", { organisation })}</p>
        </Details>
      </div>
    </>
  );
}
