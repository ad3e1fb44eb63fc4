import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import type { Role } from "../../access/role.ts";
import { SMALLEST_THRESHOLD } from "../../access/policy/countFor.ts";
import { actorOf, asActor, servicesContext } from "../../access/request/contexts.ts";
import { listAddress, pageCount } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { countShown } from "../countShown.ts";
import { listRegions } from "../listRegions.ts";
import { pilotReaders } from "../pilotReaders.ts";
import { RegionSearch } from "./RegionSearch.tsx";
import { RegionTable } from "./RegionTable.tsx";

const PATH = "/regio";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const list = await asActor(context, (tx, actor) =>
    listRegions(tx, actor, new URL(request.url).searchParams),
  );
  const readers: readonly Role[] = pilotReaders;
  const pilots =
    context.get(servicesContext).mode === "demo" && readers.includes(actorOf(context).role);
  const looks = actorOf(context).role === "coordinator";
  return { ...list, shown: await countShown(context, list.rows), pilots, looks };
}

export default function Regions() {
  const { query, rows, total, shown, pilots, looks } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("region:regions.title")} · Overstap`}</title>
      <PageTitle
        title={t("region:regions.title")}
        lead={t("region:regions.lead")}
        actions={
          <>
            {pilots && <ButtonLink href="/regio/pilots">{t("region:regions.pilots")}</ButtonLink>}
            {looks && (
              <ButtonLink variant="tertiary" icon="eye" href="/inzage">
                {t("audit:title")}
              </ButtonLink>
            )}
            <PrintButton label={t("region:list.print")} />
          </>
        }
      />
      <div className="flow">
        {query.ignored.length > 0 && (
          <Notice>{t("region:list.ignored", { names: query.ignored.join(", ") })}</Notice>
        )}
        <RegionSearch query={query} />
        {total === 0 ? (
          <EmptyState
            title={t("region:regions.empty")}
            action={<ButtonLink href={PATH}>{t("region:regions.showAll")}</ButtonLink>}
          >
            {t("region:regions.emptyNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("region:regions.count", { count: total })}</p>
            <RegionTable
              rows={rows}
              shown={shown}
              sort={(by) => sortLink(PATH, query, by, "naam")}
            />
            <Pagination
              page={query.page}
              pages={pageCount(total)}
              href={(page) => listAddress(PATH, query, { page }, "naam")}
              words={{
                label: t("region:list.pages"),
                previous: t("region:list.previous"),
                next: t("region:list.next"),
                page: (page) => t("region:list.page", { page }),
              }}
            />
          </>
        )}
        <Details summary={t("region:list.why")}>
          <p>{t("region:regions.why", { threshold: SMALLEST_THRESHOLD })}</p>
        </Details>
      </div>
    </>
  );
}
