import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "react-router";
import { faultText } from "../../../access/forms/fieldOf.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { newId } from "../../../platform/ids.ts";
import { inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { importFields } from "../../import/columns/importField.ts";
import { correctValue } from "../../import/pool/correctRow.ts";
import { listFaults } from "../../import/pool/listFaults.ts";
import { readImport } from "../../import/pool/readImport.ts";
import { FaultCard } from "./parts/FaultCard.tsx";
import { pageOf, PoolPages } from "./parts/PoolPages.tsx";
import { poolAddress } from "./parts/poolAddress.ts";
import { PoolHead } from "./parts/PoolHead.tsx";

const ON_A_PAGE = 20;

/** What is wrong in the rows of a list, the same faults together. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const pool = await readImport(tx, actor, params["import"] ?? "");
    if (!pool) throw new Response(null, { status: 404 });
    if (pool.state !== "check") throw redirect(poolAddress(pool.id));
    const page = pageOf(request);
    return { pool, page, ...(await listFaults(tx, pool.id, page, ON_A_PAGE)), once: newId() };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const importId = params["import"] ?? "";
  const given = await readGiven(request);
  const field = importFields.find((one) => one === oneOf(given, "veld"));
  const wrong = field && { field, given: oneOf(given, "staat"), key: oneOf(given, "fout") };
  let fault: Fault | undefined;
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const here = poolAddress(importId, "fouten");
      if (!wrong) return here;
      const outcome = await correctValue(
        tx,
        actor,
        importId,
        wrong,
        oneOf(given, "wordt") || oneOf(given, "keuze"),
      );
      if (outcome.kind === "notFound") return poolAddress(importId);
      if (outcome.kind === "corrected") return `${here}?verbeterd=${outcome.rows}`;
      ({ fault } = outcome);
      return undefined;
    }),
  );
  return to ? redirect(to) : data({ wrong, fault }, { status: 400 });
}

export default function PoolFaults() {
  const { pool, groups, total, page, once } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t, language } = useTexts();
  const mended = useSearchParams()[0].get("verbeterd");
  const here = poolAddress(pool.id, "fouten");
  return (
    <>
      <PoolHead pool={pool} below title={t("pool:faults.title")} lead={t("pool:faults.lead")} />
      <div className="flow">
        {sent?.fault && (
          <Notice tone="alarm" announce>
            {faultText(sent.fault, t)}
          </Notice>
        )}
        {mended !== null && (
          <Notice tone="done" announce>
            {t("pool:faults.mended", { count: Number(mended) })}
          </Notice>
        )}
        {groups.length === 0 ? (
          <EmptyState
            title={t("pool:faults.none")}
            action={<ButtonLink href={poolAddress(pool.id)}>{t("pool:back")}</ButtonLink>}
          >
            {t("pool:faults.noneMeans")}
          </EmptyState>
        ) : (
          <>
            <div className="form-buttons">
              <p className="quiet">
                {t("pool:faults.count", {
                  count: pool.counts.faulty,
                  number: inNumbers(pool.counts.faulty, language),
                })}
              </p>
              <ButtonLink
                href={poolAddress(pool.id, "overgeslagen.csv")}
                variant="tertiary"
                icon="download"
              >
                {t("pool:faults.file")}
              </ButtonLink>
            </div>
            <ul className="pool-faults">
              {groups.map((group) => (
                <FaultCard
                  key={`${group.field} ${group.given} ${group.key}`}
                  importId={pool.id}
                  group={group}
                  once={once}
                />
              ))}
            </ul>
          </>
        )}
        <PoolPages page={page} total={total} onAPage={ON_A_PAGE} path={here} />
        <ButtonLink href={poolAddress(pool.id)} variant="tertiary" icon="arrow-left">
          {t("pool:back")}
        </ButtonLink>
      </div>
    </>
  );
}
