import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readShortlistQuery, shortlistAddress } from "../lists/shortlistQuery.ts";
import { shortlistOfOpening } from "../lists/shortlistOfOpening.ts";
import { Computed } from "./parts/Computed.tsx";
import { IgnoredNotice, ListActions } from "./parts/ListParts.tsx";
import { ShortlistFilters } from "./parts/ShortlistFilters.tsx";
import { ShortlistTable } from "./parts/ShortlistTable.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const query = readShortlistQuery(new URL(request.url).searchParams);
  const list = await shortlistOfOpening(context, params["opening"], query, language);
  if (!list) throw new Response(null, { status: 404 });
  return { ...list, query, title: list.place.title[language] };
}

/** The people for one place: best first, or, for a care employer, those put forward. */
export default function OpeningShortlist() {
  const { place, proposedOnly, rows, total, counts, query, title, freshness } =
    useLoaderData<typeof loader>();
  const { t } = useTexts();
  const path = `/matchen/plekken/${place.id}`;
  const heading = t("matching:list.opening.title", { place: title });
  return (
    <>
      <title>{`${heading} · Overstap`}</title>
      <Breadcrumbs
        label={t("matching:crumbs")}
        trail={[
          proposedOnly
            ? { href: "/werk/plekken", label: t("matching:start.allPlaces") }
            : { href: "/matchen", label: t("matching:start.title") },
          { href: `/werk/plekken/${place.id}`, label: title },
        ]}
      />
      <PageTitle
        title={heading}
        lead={
          proposedOnly ? t("matching:list.opening.leadProposed") : t("matching:list.opening.lead")
        }
        actions={
          rows.length > 0 && <ListActions csv={shortlistAddress(`${path}/lijst.csv`, query)} />
        }
      />
      <IgnoredNotice names={query.ignored} />
      {counts && <Computed freshness={freshness} />}
      {counts && (
        <ShortlistFilters
          path={path}
          query={query}
          searchLabel={t("matching:list.searchPerson")}
          counts={counts}
        />
      )}
      {rows.length > 0 ? (
        <ShortlistTable
          rows={rows}
          lists="people"
          caption={
            proposedOnly
              ? t("matching:list.captionProposed")
              : t("matching:list.caption", { shown: rows.length, total })
          }
        />
      ) : (
        <NobodyHere
          path={path}
          proposedOnly={proposedOnly}
          filtered={query.q !== "" || query.verdict !== undefined}
        />
      )}
      {total > rows.length && (
        <p className="quiet">{t("matching:list.more", { shown: rows.length })}</p>
      )}
      {counts && counts.no > 0 && (
        <p className="quiet">{t("matching:list.rest", { count: counts.no })}</p>
      )}
      {rows.length > 0 && <p className="quiet small">{t("matching:pair.travelEstimate")}</p>}
      <Details summary={t("matching:pair.seeWhy")}>
        <p>
          {proposedOnly ? t("matching:list.whySee.proposed") : t("matching:list.whySee.opening")}
        </p>
      </Details>
    </>
  );
}

type Nobody = { path: string; proposedOnly: boolean; filtered: boolean };

function NobodyHere({ path, proposedOnly, filtered }: Nobody) {
  const { t } = useTexts();
  if (filtered) {
    return (
      <EmptyState
        title={t("matching:list.emptyFiltered.title")}
        action={<ButtonLink href={path}>{t("matching:list.clear")}</ButtonLink>}
      >
        {t("matching:list.emptyFiltered.text")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("matching:list.empty.title")}
      action={<ButtonLink href="/matchen/kansen">{t("matching:list.unlockLink")}</ButtonLink>}
    >
      {proposedOnly ? t("matching:list.emptyProposed.text") : t("matching:list.emptyOpening.text")}
    </EmptyState>
  );
}
