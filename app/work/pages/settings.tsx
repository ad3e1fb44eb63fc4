import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { listSettings } from "../setting/listSettings.ts";
import { IgnoredNotice, ListActions, ListPages } from "./ListParts.tsx";
import { NewRecord } from "./NewRecord.tsx";
import { OwnSettingTable } from "./OwnSettingTable.tsx";
import { SettingFilters } from "./SettingFilters.tsx";
import { WhenNoWork } from "./WhenNoWork.tsx";
import { WorkNav } from "./WorkNav.tsx";

const PATH = "/werk/teams";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  asActor(context, (tx, actor) => listSettings(tx, actor, new URL(request.url).searchParams));

export default function Settings() {
  const { query, rows, total } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = t("work:settings.title");
  const narrowed = query.q !== "" || Object.keys(query.filters).length > 0;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="teams" plain={false} teams />
      <PageTitle
        title={title}
        lead={t("work:settings.lead")}
        actions={
          <>
            <ListActions csv={listAddress(`${PATH}.csv`, query, {}, "naam")} />
            <NewRecord kind="setting" />
          </>
        }
      />
      <div className="flow">
        <IgnoredNotice names={query.ignored} />
        {(narrowed || total > 0) && <SettingFilters query={query} />}
        {total === 0 ? (
          <EmptyState
            title={t(narrowed ? "work:settings.empty" : "work:settings.none")}
            action={
              narrowed ? (
                <ButtonLink href={PATH}>{t("work:settings.showAll")}</ButtonLink>
              ) : (
                <WhenNoWork kind="setting" writes helped={false} />
              )
            }
          >
            {t(narrowed ? "work:openings.emptyNext" : "work:settings.noneNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("work:settings.count", { count: total })}</p>
            <OwnSettingTable rows={rows} sort={(by) => sortLink(PATH, query, by, "naam")} />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "naam")}
            />
          </>
        )}
      </div>
    </>
  );
}
