import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { nameOf } from "../../people/seenCandidacy.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readShortlistQuery, shortlistAddress } from "../lists/shortlistQuery.ts";
import { shortlistOfPerson } from "../lists/shortlistOfPerson.ts";
import { Computed } from "./parts/Computed.tsx";
import { IgnoredNotice, ListActions } from "./parts/ListParts.tsx";
import { ShortlistFilters } from "./parts/ShortlistFilters.tsx";
import { ShortlistTable } from "./parts/ShortlistTable.tsx";
import { TwoSmallPlaces } from "./parts/TwoSmallPlaces.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const query = readShortlistQuery(new URL(request.url).searchParams);
  const list = await shortlistOfPerson(context, params["candidacy"], query, language, {
    looks: true,
    together: true,
  });
  if (!list) throw new Response(null, { status: 404 });
  return { ...list, query };
}

/** The places for one person, best first. */
export default function PersonShortlist() {
  const { person, rows, total, counts, together, query, freshness } =
    useLoaderData<typeof loader>();
  const { t } = useTexts();
  const path = `/matchen/mensen/${person.id}`;
  const name = nameOf(person) ?? t("people:reference", { reference: person.reference });
  const title = t("matching:list.person.title", { name });
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("matching:crumbs")}
        trail={[
          { href: "/matchen", label: t("matching:start.title") },
          { href: `/mensen/${person.id}`, label: name },
        ]}
      />
      <PageTitle
        title={title}
        lead={t("matching:list.person.lead")}
        actions={<ListActions csv={shortlistAddress(`${path}/lijst.csv`, query)} />}
      />
      <IgnoredNotice names={query.ignored} />
      {counts === undefined ? (
        <EmptyState title={t("matching:list.notWeighed.title")}>
          {t("matching:list.notWeighed.text")}
        </EmptyState>
      ) : (
        <>
          <Computed freshness={freshness} />
          <ShortlistFilters
            path={path}
            query={query}
            searchLabel={t("matching:list.searchPlace")}
            counts={counts}
          />
          {rows.length > 0 ? (
            <ShortlistTable
              rows={rows}
              lists="places"
              caption={t("matching:list.caption", { shown: rows.length, total })}
            />
          ) : (
            <NothingHere filtered={query.q !== "" || query.verdict !== undefined} path={path} />
          )}
          {total > shortlistLength && (
            <p className="quiet">{t("matching:list.more", { shown: rows.length })}</p>
          )}
          {counts.no > 0 && (
            <p className="quiet">{t("matching:list.rest", { count: counts.no })}</p>
          )}
          <TwoSmallPlaces person={person.id} rows={together} />
        </>
      )}
      {rows.length > 0 && <p className="quiet small">{t("matching:pair.travelEstimate")}</p>}
      <Details summary={t("matching:pair.seeWhy")}>
        <p>{t("matching:list.whySee.person")}</p>
      </Details>
    </>
  );
}

function NothingHere({ filtered, path }: { filtered: boolean; path: string }) {
  const { t } = useTexts();
  return filtered ? (
    <EmptyState
      title={t("matching:list.emptyFiltered.title")}
      action={<ButtonLink href={path}>{t("matching:list.clear")}</ButtonLink>}
    >
      {t("matching:list.emptyFiltered.text")}
    </EmptyState>
  ) : (
    <EmptyState
      title={t("matching:list.empty.title")}
      action={<ButtonLink href="/matchen/kansen">{t("matching:list.unlockLink")}</ButtonLink>}
    >
      {t("matching:list.emptyPerson.text")}
    </EmptyState>
  );
}
