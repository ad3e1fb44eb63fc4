import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "react-router";
import { asActor } from "../../../access/request/contexts.ts";
import { freshForm } from "../../../platform/forms/formState.ts";
import { newId } from "../../../platform/ids.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { mergedRows } from "../../import/pool/leftOutRows.ts";
import { listAlike } from "../../import/pool/listAlike.ts";
import { firstRows, readImport } from "../../import/pool/readImport.ts";
import { namesOf } from "../../namesOf.ts";
import { CheckStep } from "./parts/CheckStep.tsx";
import { DoneStep } from "./parts/DoneStep.tsx";
import { doWithPool } from "./parts/doWithPool.ts";
import { poolAddress } from "./parts/poolAddress.ts";
import { PoolHead } from "./parts/PoolHead.tsx";
import { pageOf, PoolPages } from "./parts/PoolPages.tsx";
import { ProgressStep } from "./parts/ProgressStep.tsx";
import { StopPool } from "./parts/StopPool.tsx";
import { UploadStep } from "./parts/UploadStep.tsx";

const PREVIEWED = 20;
const MERGED_ON_A_PAGE = 50;
/** After so long without a step, in milliseconds, the work may have been lost. */
const STUCK_AFTER = 60_000;

/** One list that is being read in, on the step where it is; 404 for everybody but whoever began it. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { t } = context.get(textsContext);
  const page = pageOf(request);
  return asActor(context, async (tx, actor) => {
    const pool = await readImport(tx, actor, params["import"] ?? "");
    if (!pool) throw new Response(null, { status: 404 });
    const checking = pool.state === "check";
    const ended = pool.state === "done" || pool.state === "stopped";
    const merged = ended ? await mergedRows(tx, pool.id, MERGED_ON_A_PAGE, page) : [];
    const names = await namesOf(
      tx,
      actor,
      merged.map(({ candidacyId }) => candidacyId),
      t,
    );
    return {
      pool,
      preview: checking ? await firstRows(tx, pool.id, PREVIEWED) : [],
      alike: checking ? (await listAlike(tx, actor, pool.id, 1, 1)).total : 0,
      page,
      merged: merged.map((row) => ({ ...row, name: names.get(row.candidacyId) ?? "" })),
      stuck: Date.now() - pool.movedAt.getTime() > STUCK_AFTER,
      once: newId(),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const answer = await doWithPool(params["import"] ?? "", request, context);
  return "to" in answer ? redirect(answer.to) : data(answer, { status: 400 });
}

export default function Pool() {
  const { pool, preview, alike, page, merged, stuck, once } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const [address] = useSearchParams();
  const upload = sent?.form ?? { ...freshForm({}), once };
  const said = (
    ["opnieuw", "bezig", "beslis", "niemand", "los", "nietlos", "bestand"] as const
  ).find((one) => address.has(one));
  return (
    <>
      <PoolHead
        pool={pool}
        title={t(`pool:state.${pool.state}.title`)}
        lead={t(`pool:state.${pool.state}.lead`)}
      />
      {said && (
        <div className="pool-said">
          <Notice tone={said === "los" ? "done" : "care"} announce>
            {t(`pool:said.${said}`)}
          </Notice>
        </div>
      )}
      {pool.state === "file" && (
        <div className="flow">
          <UploadStep form={upload} sheetNames={sent?.sheetNames ?? []} />
          <StopPool once={once} />
        </div>
      )}
      {pool.state === "columns" && (
        <div className="flow">
          <Panel title={pool.fileName ?? ""} tone="water">
            <p>{t("pool:columns.read", { count: pool.counts.all })}</p>
            <div className="form-buttons">
              <NextAction href={poolAddress(pool.id, "kolommen")}>
                {t("pool:columns.go")}
              </NextAction>
            </div>
          </Panel>
          <Details summary={t("pool:columns.otherFile")} open={sent !== undefined}>
            <UploadStep form={upload} sheetNames={sent?.sheetNames ?? []} />
          </Details>
          <StopPool once={once} />
        </div>
      )}
      {(pool.state === "checking" || pool.state === "storing") && (
        <div className="flow">
          <ProgressStep pool={pool} stuck={stuck} once={once} />
          <StopPool once={once} storing={pool.state === "storing"} />
        </div>
      )}
      {pool.state === "check" && (
        <CheckStep pool={pool} preview={preview} alike={alike} once={once} />
      )}
      {(pool.state === "done" || pool.state === "stopped") && (
        <DoneStep pool={pool} merged={merged} once={once}>
          <PoolPages
            page={page}
            total={pool.counts.merged}
            onAPage={MERGED_ON_A_PAGE}
            path={poolAddress(pool.id)}
          />
        </DoneStep>
      )}
    </>
  );
}
