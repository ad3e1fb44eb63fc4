import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import { ownCandidacies } from "../../access/relations/ownCandidacies.ts";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { listOpenings } from "../listOpenings.ts";
import { readerOf } from "../reader.ts";
import { IgnoredNotice, ListActions, ListPages, WhyWork } from "./ListParts.tsx";
import { NewRecord } from "./NewRecord.tsx";
import { OpeningCards } from "./OpeningCards.tsx";
import { OpeningFilters } from "./OpeningFilters.tsx";
import { OpeningMap } from "./OpeningMap.tsx";
import { OpeningTable } from "./OpeningTable.tsx";
import { WhenNoWork } from "./WhenNoWork.tsx";
import { WorkNav } from "./WorkNav.tsx";

const PATH = "/werk/plekken";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const reader = readerOf(actor, language);
    const list = await listOpenings(tx, actor, reader, new URL(request.url).searchParams);
    return {
      ...list,
      plain: reader.plain,
      relation: workRelationsOf(actor)[0],
      candidacy: (await ownCandidacies(tx, actor))[0],
    };
  });
}

export default function Openings() {
  const list = useLoaderData<typeof loader>();
  const { query, rows, total, towns, regions, near, plain, relation, candidacy, writes } = list;
  const { t } = useTexts();
  const title = t(plain ? "work:candidate.openings.title" : "work:openings.title");
  const narrowed = query.q !== "" || Object.keys(query.filters).length > 0;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="plekken" plain={plain} teams={relation === "ownOrganisation"} />
      <PageTitle
        title={title}
        lead={t(plain ? "work:candidate.openings.lead" : "work:openings.lead")}
        actions={
          plain ? (
            <ListActions aloud />
          ) : (
            <>
              <ListActions csv={listAddress(`${PATH}.csv`, query, {}, "titel")} />
              {writes && <NewRecord kind="opening" />}
            </>
          )
        }
      />
      <div className="flow">
        <IgnoredNotice names={query.ignored} />
        {(total > 0 || narrowed) && (
          <OpeningFilters query={query} regions={regions} plain={plain} writes={writes} />
        )}
        {total === 0 ? (
          <EmptyState
            title={t(narrowed ? "work:openings.empty" : "work:openings.none")}
            action={
              narrowed ? (
                <ButtonLink href={PATH}>{t("work:openings.showAll")}</ButtonLink>
              ) : (
                <WhenNoWork
                  kind="opening"
                  writes={writes}
                  helped={plain || relation === "ownPlace"}
                />
              )
            }
          >
            {t(
              narrowed
                ? "work:openings.emptyNext"
                : writes
                  ? "work:openings.noneNext"
                  : plain
                    ? "work:candidate.openings.emptyAll"
                    : "work:openings.emptyAll",
            )}
          </EmptyState>
        ) : (
          <>
            {plain ? (
              <p>
                {t("work:candidate.openings.count", { count: total })}.{" "}
                {near.length > 0 && query.page === 1 && query.filters.regio === undefined && (
                  <>
                    {t("work:candidate.openings.near", {
                      count: near.length,
                      regions: near.map(({ name }) => name).join(", "),
                    })}{" "}
                  </>
                )}
              </p>
            ) : (
              <p className="quiet">
                {t("work:openings.count", { count: total })} ·{" "}
                <a href="#kaart">{t("work:openings.toMap")}</a>
              </p>
            )}
            {plain && <h2 className="ams-visually-hidden">{t("work:openings.caption")}</h2>}
            {plain ? (
              <OpeningCards rows={rows} candidacy={candidacy} />
            ) : (
              <OpeningTable rows={rows} sort={(by) => sortLink(PATH, query, by, "titel")} />
            )}
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "titel")}
            />
            {!plain && (
              <OpeningMap
                towns={towns}
                href={(town) => listAddress(PATH, query, { q: town }, "titel")}
              />
            )}
          </>
        )}
        <WhyWork relation={relation} />
      </div>
    </>
  );
}
