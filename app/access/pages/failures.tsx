import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from "react-router";
import { listAddress, pageCount } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button, ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { BackgroundFacts } from "../failures/BackgroundFacts.tsx";
import { FailureFilters } from "../failures/FailureFilters.tsx";
import { FailureTable } from "../failures/FailureTable.tsx";
import { listFailures } from "../failures/listFailures.ts";
import { settleFailure } from "../failures/settleFailure.ts";
import { servicesContext } from "../request/contexts.ts";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { readForm } from "../../platform/forms/readForm.ts";

const PATH = "/beheer/storingen";
const settled = ["opnieuw", "weg", "alles"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t } = context.get(textsContext);
  const { jobs } = context.get(servicesContext);
  const address = new URL(request.url).searchParams;
  const done = address.get("gedaan");
  address.delete("gedaan");
  const list = await listFailures(context, address);
  if (!list) throw new Response(null, { status: 404 });
  const titles = Object.fromEntries(list.names.map((name) => [name, jobs.title(name, t)]));
  return { ...list, titles, done: settled.find((one) => one === done) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const done = await settleFailure(context, await readForm(request));
  if (!done) throw new Response(null, { status: 404 });
  return redirect(`${PATH}?gedaan=${done}`);
}

export default function Failures() {
  const { query, rows, total, titles, state, sendsMail, scans, done } =
    useLoaderData<typeof loader>();
  const { t } = useTexts();
  const narrowed = query.filters.taak !== undefined;
  return (
    <>
      <title>{`${t("failures:title")} · Overstap`}</title>
      <PageTitle
        title={t("failures:title")}
        lead={t("failures:lead")}
        actions={
          <>
            {total > 0 && (
              <ButtonLink variant="tertiary" icon="download" href={`${PATH}.csv`}>
                {t("failures:csv")}
              </ButtonLink>
            )}
            <PrintButton label={t("access:accounts.print")} />
          </>
        }
      />
      <AdministrationNav here="failures" runs />
      <div className="flow">
        {done && (
          <Notice tone="done" announce>
            {t(`failures:done.${done}`)}
          </Notice>
        )}
        {query.ignored.length > 0 && (
          <Notice>{t("access:accounts.ignored", { names: query.ignored.join(", ") })}</Notice>
        )}
        {total === 0 && !narrowed ? (
          <EmptyState
            title={t("failures:empty")}
            action={<ButtonLink href="/vandaag">{t("failures:toToday")}</ButtonLink>}
          >
            {t("failures:emptyWhy")}
          </EmptyState>
        ) : (
          <>
            {(narrowed || Object.keys(titles).length > 1) && (
              <FailureFilters path={PATH} query={query} titles={titles} />
            )}
            <p className="quiet">{t("failures:count", { count: total })}</p>
            {total > 1 && (
              <form method="post">
                <input type="hidden" name="taak" value={query.filters.taak ?? ""} />
                <Button name="wat" value="alles" icon="refresh">
                  {t("failures:againAll", { count: total })}
                </Button>
              </form>
            )}
            <FailureTable rows={rows} titles={titles} sort={(by) => sortLink(PATH, query, by)} />
            <Pagination
              page={query.page}
              pages={pageCount(total)}
              href={(page) => listAddress(PATH, query, { page })}
              words={{
                label: t("access:accounts.pages"),
                previous: t("access:accounts.previous"),
                next: t("access:accounts.next"),
                page: (page) => t("access:accounts.page", { page }),
              }}
            />
          </>
        )}
        <BackgroundFacts state={state} sendsMail={sendsMail} scans={scans} />
      </div>
    </>
  );
}
