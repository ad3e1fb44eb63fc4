import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from "react-router";
import { onceOnly } from "../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../access/request/contexts.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { inMoments } from "../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { Details } from "../../web/look/Details.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readRun } from "../runs/readRun.ts";
import { continueRun, stopRun } from "../runs/stopRun.ts";
import { saySeconds } from "../words/sayRun.ts";
import { ListActions } from "./parts/ListParts.tsx";
import { RunProgress } from "./parts/RunProgress.tsx";
import { RunResultParts } from "./parts/RunResultParts.tsx";

const PATH = "/matchen/berekeningen";

/** After so long without a step, in milliseconds, the work may have been lost. */
const STUCK_AFTER = 60_000;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const asked = new URL(request.url).searchParams.get("pagina") ?? "1";
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
  const found = await readRun(context, params["run"] ?? "", { page, language });
  if (!found) throw new Response(null, { status: 404 });
  const stuck = Date.now() - found.run.movedAt.getTime() > STUCK_AFTER;
  return { ...found, stuck, once: newId() };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const run = params["run"] ?? "";
  const here = `${PATH}/${run}`;
  await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      if (oneOf(given, "doe") === "stop") await stopRun(tx, actor, run);
      if (oneOf(given, "doe") === "verder") await continueRun(tx, actor, run);
      return here;
    }),
  );
  return redirect(here);
}

/** One run: how far it is, or what came of it. */
export default function RunPage() {
  const { run, result, stuck, once } = useLoaderData<typeof loader>();
  const { t, language } = useTexts();
  const title = t(`matching:run.kind.${run.kind}`);
  const here = `${PATH}/${run.id}`;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("matching:crumbs")}
        trail={[
          { label: t("matching:start.title"), href: "/matchen" },
          { label: t("matching:run.list.title"), href: PATH },
        ]}
      />
      <PageTitle
        title={`${title}: ${run.region.name}`}
        lead={t(`matching:run.lead.${run.kind}`)}
        actions={result && <ListActions csv={`${here}/lijst.csv`} />}
      />
      {(run.state === "waiting" || run.state === "running") && (
        <RunProgress run={run} here={here} stuck={stuck} once={once} />
      )}
      {run.state === "stopped" && <Notice>{t("matching:run.stopped")}</Notice>}
      {result && <RunResultParts result={result} here={here} />}
      <div className="flow runs-all">
        <FactList
          shape="table"
          facts={[
            { label: t("matching:run.column.by"), value: run.by },
            { label: t("matching:run.column.when"), value: inMoments(run.recordedAt, language) },
            {
              label: t("matching:run.column.long"),
              value: saySeconds(t, run.seconds, language) || t("matching:run.notBegun"),
            },
            { label: t("matching:run.rules"), value: <code>{run.rules}</code> },
          ]}
        />
      </div>
      <Details summary={t("matching:pair.seeWhy")}>
        <p>{t("matching:run.why")}</p>
        <p>{t("matching:unlock.why", { threshold: run.region.threshold })}</p>
      </Details>
    </>
  );
}
