import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { listOrganisations } from "../listOrganisations.ts";
import { readerOf } from "../reader.ts";
import { IgnoredNotice, ListActions, ListPages, WhyWork } from "./ListParts.tsx";
import { OrganisationFilters } from "./OrganisationFilters.tsx";
import { OrganisationTable } from "./OrganisationTable.tsx";
import { WorkNav } from "./WorkNav.tsx";

const PATH = "/werk/organisaties";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => ({
    ...(await listOrganisations(tx, actor, new URL(request.url).searchParams)),
    plain: readerOf(actor, language).plain,
    relation: workRelationsOf(actor)[0],
  }));
}

export default function Organisations() {
  const { query, rows, total, regions, plain, relation } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const narrowed = query.q !== "" || Object.keys(query.filters).length > 0;
  const title = t(plain ? "work:candidate.organisations.title" : "work:organisations.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="organisaties" plain={plain} teams={relation === "ownOrganisation"} />
      <PageTitle
        title={title}
        lead={t(plain ? "work:candidate.organisations.lead" : "work:organisations.lead")}
        actions={<ListActions aloud={plain} />}
      />
      <div className="flow">
        <IgnoredNotice names={query.ignored} />
        {(total > 0 || narrowed) && <OrganisationFilters query={query} regions={regions} />}
        {total === 0 ? (
          <EmptyState
            title={t(plain ? "work:candidate.organisations.empty" : "work:organisations.empty")}
            action={
              narrowed ? (
                <ButtonLink href={PATH}>
                  {t(plain ? "work:candidate.organisations.showAll" : "work:organisations.showAll")}
                </ButtonLink>
              ) : (
                <ButtonLink href="/hulp">{t("work:none.help")}</ButtonLink>
              )
            }
          >
            {t(narrowed ? "work:organisations.emptyNext" : "work:organisations.noneNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">
              {t(plain ? "work:candidate.organisations.count" : "work:organisations.count", {
                count: total,
              })}
            </p>
            <OrganisationTable rows={rows} sort={(by) => sortLink(PATH, query, by, "naam")} />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "naam")}
            />
          </>
        )}
        <WhyWork relation={relation} />
      </div>
    </>
  );
}
