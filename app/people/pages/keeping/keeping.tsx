import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { runsInstallation } from "../../../access/installation.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { saveOnce } from "../../../access/request/saveOnce.ts";
import { AdministrationNav } from "../../../access/pages/parts/AdministrationNav.tsx";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import {
  listAddress,
  PAGE_SIZE,
  pageCount,
  readListQuery,
} from "../../../platform/lists/listQuery.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { PrintButton, ButtonLink } from "../../../web/look/Button.tsx";
import { Pagination } from "../../../web/look/Pagination.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { countOpenFlags } from "../../erasure/flags.ts";
import { namesOf } from "../../namesOf.ts";
import { departedCounts } from "../../retention/departedCounts.ts";
import { watchedOver } from "../../retention/due.ts";
import { holdsOn } from "../../retention/holds.ts";
import { goingSoon, plannedPeople } from "../../retention/planRetention.ts";
import { chooseShorter, shorterTerms } from "../../retention/shorterTerms.ts";
import { DepartedPanel } from "./DepartedPanel.tsx";
import { GoingTable } from "./GoingTable.tsx";
import { HoldList } from "./HoldList.tsx";
import { KeptCounts } from "./KeptCounts.tsx";
import { TermsPanel } from "./TermsPanel.tsx";

export const PATH = "/bewaren";
/** How far ahead the list looks, in days. */
const AHEAD = 90;

/** What goes soon, what is held, and how long things are kept. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { t } = context.get(textsContext);
  const query = readListQuery(new URL(request.url).searchParams, { sorts: ["dag"], filters: {} });
  return asActor(context, async (tx, actor) => {
    const region = actor.membership.region;
    const at = (page: number) => ({
      days: AHEAD,
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    });
    const found = await goingSoon(tx, watchedOver, at(query.page));
    const page = Math.min(query.page, pageCount(found.total));
    const going = page === query.page ? found : await goingSoon(tx, watchedOver, at(page));
    const holds = await holdsOn(tx);
    const ids = [
      ...going.rows.map((row) => row.candidacy_id),
      ...holds.map((one) => one.candidacyId),
    ];
    return {
      role: actor.role,
      runs: await runsInstallation(tx),
      query: { ...query, page },
      counts: await plannedPeople(tx, watchedOver),
      going,
      holds,
      names: Object.fromEntries(await namesOf(tx, actor, ids, t)),
      flags: await countOpenFlags(tx),
      departed: region ? await departedCounts(tx, region.id) : [],
      region: region ? { name: region.name, shorter: await shorterTerms(tx, region.id) } : null,
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const { faults } = await saveOnce(
    context,
    given,
    (tx, actor) => chooseShorter(tx, actor, given),
    () => `${PATH}#termijnen`,
  );
  return data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function Keeping() {
  const loaded = useLoaderData<typeof loader>();
  const { role, runs, query, counts, going, holds, names, departed, region, flags } = loaded;
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const given = Object.fromEntries(
    Object.entries(region?.shorter ?? {}).map(([ground, days]) => [ground, [String(days)]]),
  );
  return (
    <>
      <title>{`${t("keeping:title")} · Overstap`}</title>
      <PageTitle
        title={t("keeping:title")}
        lead={t("keeping:lead")}
        actions={<PrintButton label={t("people:list.print")} />}
      />
      {role === "administrator" && <AdministrationNav here="keeping" runs={runs} />}
      <div className="flow">
        {flags > 0 && (
          <p>
            <ButtonLink href={`${PATH}/woorden`} icon="search">
              {t("keeping:flags.count", { count: flags })}
            </ButtonLink>
          </p>
        )}
        <Panel title={t("keeping:soon", { days: AHEAD })}>
          {going.total === 0 ? (
            <EmptyState
              title={t("keeping:soon.none")}
              action={<ButtonLink href="/vandaag">{t("keeping:toToday")}</ButtonLink>}
            >
              {t("keeping:soon.noneWhy")}
            </EmptyState>
          ) : (
            <>
              <GoingTable rows={going.rows} names={names} />
              <Pagination
                page={query.page}
                pages={pageCount(going.total)}
                href={(page) => listAddress(PATH, query, { page }, "dag")}
                words={{
                  label: t("access:accounts.pages"),
                  previous: t("access:accounts.previous"),
                  next: t("access:accounts.next"),
                  page: (page) => t("access:accounts.page", { page }),
                }}
              />
            </>
          )}
        </Panel>
        {holds.length > 0 && (
          <Panel title={t("keeping:holds")} id="vast">
            <HoldList holds={holds} names={names} ends />
          </Panel>
        )}
        {counts.length > 0 && <KeptCounts counts={counts} />}
        <TermsPanel
          form={sent?.form ?? freshForm(given)}
          region={role === "coordinator" ? region?.name : undefined}
        />
        {departed.length > 0 && <DepartedPanel departed={departed} />}
      </div>
    </>
  );
}
