import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from "react-router";
import { onceOnly } from "../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../access/request/contexts.ts";
import { ONCE } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { pageCount } from "../../platform/lists/listQuery.ts";
import { inMoments, inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { beginRun } from "../runs/beginRun.ts";
import { listRuns } from "../runs/listRuns.ts";
import { regionsOf } from "../unlock/regionsOf.ts";
import { saySeconds } from "../words/sayRun.ts";

const PATH = "/matchen/berekeningen";

export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("pagina") ?? "1";
  return asActor(context, async (tx, actor) => {
    const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
    const { runs, total } = await listRuns(tx, actor, page);
    return { runs, total, page, regions: await regionsOf(tx, actor), once: newId() };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const begun = await beginRun(tx, actor, {
        kind: oneOf(given, "soort") === "whatIf" ? "whatIf" : "assignment",
        region: oneOf(given, "regio"),
        question: oneOf(given, "vraag"),
      });
      return "runId" in begun ? `${PATH}/${begun.runId}` : undefined;
    }),
  );
  // An old page, or a region that is not theirs any more: it leads back to what there is.
  return redirect(to ?? PATH);
}

/** What is worked out over a whole region in the background, and a new one. */
export default function Runs() {
  const { runs, total, page, regions, once } = useLoaderData<typeof loader>();
  const { t, language } = useTexts();
  return (
    <>
      <title>{`${t("matching:run.list.title")} · Overstap`}</title>
      <PageTitle title={t("matching:run.list.title")} lead={t("matching:run.list.lead")} />
      <Panel title={t("matching:run.kind.assignment")} tone="water">
        <p>{t("matching:run.list.assignment")}</p>
        {regions.length === 0 ? (
          <p>{t("matching:unlock.noRegion.text")}</p>
        ) : (
          <form method="post" className="filters-form">
            <input type="hidden" name={ONCE} value={once} />
            <input type="hidden" name="soort" value="assignment" />
            {regions.length > 1 ? (
              <SelectField
                name="regio"
                label={t("matching:unlock.region")}
                options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
              />
            ) : (
              <input type="hidden" name="regio" value={regions[0]!.slug} />
            )}
            <NextAction icon={null}>{t("matching:run.list.begin")}</NextAction>
          </form>
        )}
      </Panel>
      <section className="flow runs-all">
        <h2>{t("matching:run.list.all")}</h2>
        {runs.length === 0 ? (
          <EmptyState
            title={t("matching:run.list.none")}
            action={<ButtonLink href="/matchen/wat-als">{t("matching:start.whatIf")}</ButtonLink>}
          >
            {t("matching:run.list.noneText")}
          </EmptyState>
        ) : (
          <DataTable
            caption={t("matching:run.list.all")}
            rows={runs}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "kind",
                label: t("matching:run.column.kind"),
                names: true,
                render: ({ id, kind }) => (
                  <a href={`${PATH}/${id}`}>{t(`matching:run.kind.${kind}`)}</a>
                ),
              },
              {
                key: "region",
                label: t("matching:unlock.region"),
                render: ({ region }) => region.name,
              },
              {
                key: "state",
                label: t("matching:run.column.state"),
                render: ({ state, done, total: of }) =>
                  state === "running"
                    ? t("matching:run.of", {
                        done: inNumbers(done, language),
                        of: inNumbers(of, language),
                      })
                    : t(`matching:run.state.${state}`),
              },
              { key: "by", label: t("matching:run.column.by"), render: ({ by }) => by },
              {
                key: "when",
                label: t("matching:run.column.when"),
                render: ({ recordedAt }) => inMoments(recordedAt, language),
              },
              {
                key: "long",
                label: t("matching:run.column.long"),
                align: "end",
                render: ({ seconds }) => saySeconds(t, seconds, language),
              },
            ]}
          />
        )}
        <Pagination
          page={page}
          pages={pageCount(total)}
          href={(to) => `${PATH}?pagina=${to}`}
          words={{
            label: t("matching:pages.label"),
            previous: t("matching:pages.previous"),
            next: t("matching:pages.next"),
            page: (number) => t("matching:pages.page", { page: number }),
          }}
        />
      </section>
      <Details summary={t("matching:pair.seeWhy")}>
        <p>{t("matching:run.why")}</p>
      </Details>
    </>
  );
}
