import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { pageCount } from "../../platform/lists/listQuery.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { readUnlocks } from "../unlock/readUnlocks.ts";
import { readUnlockQuery, unlockAddress } from "../unlock/unlockQuery.ts";
import { Computed } from "./parts/Computed.tsx";
import { IgnoredNotice, ListActions } from "./parts/ListParts.tsx";
import { UnlockFilters } from "./parts/UnlockFilters.tsx";
import { UnlockList } from "./parts/UnlockList.tsx";
import { UnlockMap } from "./parts/UnlockMap.tsx";

const PATH = "/matchen/kansen";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const asked = readUnlockQuery(new URL(request.url).searchParams);
  const board = await readUnlocks(context, asked, language);
  if (board.otherRegion) asked.ignored.push("regio");
  // Bars of all pages share one measure.
  const most = Math.max(
    0,
    ...board.all.map(({ count }) => (count.kind === "exact" ? count.count : 0)),
  );
  return { board, query: { ...asked, page: board.page }, most };
}

/** Wat opent werk? The single changes that give people of a region a place, best first. */
export default function UnlockPage() {
  const { board, query, most } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const { region, rows, all, freshness } = board;
  const address = { ...query, region: region?.slug };
  return (
    <>
      <title>{`${t("matching:unlock.title")} · Overstap`}</title>
      <PageTitle
        title={
          region
            ? t("matching:unlock.titleIn", { region: region.name })
            : t("matching:unlock.title")
        }
        lead={t("matching:unlock.lead")}
        actions={rows.length > 0 && <ListActions csv={unlockAddress(`${PATH}.csv`, address)} />}
      />
      <IgnoredNotice names={query.ignored} />
      {region && <Computed freshness={freshness} />}
      {region && <UnlockFilters path={PATH} board={board} query={query} />}
      {rows.length > 0 ? (
        <div className="beside">
          <div>
            <UnlockList rows={rows} most={most} />
            <Pages page={query.page} total={all.length} address={address} />
          </div>
          <UnlockMap rows={all} />
        </div>
      ) : (
        <NoChanges
          noRegion={region === undefined}
          anyPlace={board.anyPlace}
          filtered={query.kind !== undefined || query.organisation !== undefined}
          clear={unlockAddress(PATH, {
            region: region?.slug,
            organisation: undefined,
            kind: undefined,
          })}
        />
      )}
      {region && (
        <p data-no-print="">
          <ButtonLink href={`/matchen/wat-als?regio=${region.slug}`} variant="tertiary">
            {t("matching:start.whatIfLead")}
          </ButtonLink>
        </p>
      )}
      {region && (
        <Details summary={t("matching:pair.seeWhy")}>
          <p>{t("matching:unlock.shown")}</p>
          <p>{t("matching:unlock.why", { threshold: region.threshold })}</p>
        </Details>
      )}
    </>
  );
}

type PagesProps = { page: number; total: number; address: Parameters<typeof unlockAddress>[1] };

function Pages({ page, total, address }: PagesProps) {
  const { t } = useTexts();
  return (
    <Pagination
      page={page}
      pages={pageCount(total)}
      href={(to) => unlockAddress(PATH, address, to)}
      words={{
        label: t("matching:pages.label"),
        previous: t("matching:pages.previous"),
        next: t("matching:pages.next"),
        page: (number) => t("matching:pages.page", { page: number }),
      }}
    />
  );
}

type NoChangesProps = { noRegion: boolean; anyPlace: boolean; filtered: boolean; clear: string };

function NoChanges({ noRegion, anyPlace, filtered, clear }: NoChangesProps) {
  const { t } = useTexts();
  if (noRegion) {
    return (
      <EmptyState
        title={t("matching:unlock.noRegion.title")}
        action={<ButtonLink href="/hulp">{t("matching:unlock.help")}</ButtonLink>}
      >
        {t("matching:unlock.noRegion.text")}
      </EmptyState>
    );
  }
  if (filtered) {
    return (
      <EmptyState
        title={t("matching:unlock.emptyFiltered.title")}
        action={<ButtonLink href={clear}>{t("matching:list.clear")}</ButtonLink>}
      >
        {t("matching:unlock.emptyFiltered.text")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(anyPlace ? "matching:unlock.empty.title" : "matching:unlock.noPlace.title")}
      action={<ButtonLink href="/werk/plekken">{t("matching:unlock.places")}</ButtonLink>}
    >
      {t(anyPlace ? "matching:unlock.empty.text" : "matching:unlock.noPlace.text")}
    </EmptyState>
  );
}
