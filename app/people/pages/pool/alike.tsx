import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from "react-router";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { newId } from "../../../platform/ids.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { decideCertain, decideRow } from "../../import/pool/decideRow.ts";
import { countCertain, listAlike } from "../../import/pool/listAlike.ts";
import { readImport } from "../../import/pool/readImport.ts";
import { AlikeCard } from "./parts/AlikeCard.tsx";
import { DecideCertain } from "./parts/DecideCertain.tsx";
import { decisionOf } from "./parts/decisionOf.ts";
import { poolAddress } from "./parts/poolAddress.ts";
import { PoolHead } from "./parts/PoolHead.tsx";
import { pageOf, PoolPages } from "./parts/PoolPages.tsx";

const ON_A_PAGE = 10;

/** Rows that may be somebody who is known, side by side with them, to be decided by hand. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const pool = await readImport(tx, actor, params["import"] ?? "");
    if (!pool) throw new Response(null, { status: 404 });
    if (pool.state !== "check") throw redirect(poolAddress(pool.id));
    const page = pageOf(request);
    const certain = await countCertain(tx, pool.id);
    return {
      pool,
      page,
      certain,
      ...(await listAlike(tx, actor, pool.id, page, ON_A_PAGE)),
      once: newId(),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const importId = params["import"] ?? "";
  const given = await readGiven(request);
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const here = poolAddress(importId, "dubbel");
      const { decision, sameAs } = decisionOf(oneOf(given, "keuze"));
      if (oneOf(given, "rij") === "") {
        if (decision === undefined || decision === "other") return `${here}?kies`;
        return `${here}?besloten=${await decideCertain(tx, actor, importId, decision)}`;
      }
      if (decision === undefined) return `${here}?kies`;
      const done = await decideRow(
        tx,
        actor,
        importId,
        Number(oneOf(given, "rij")),
        decision,
        sameAs,
      );
      return done ? `${here}?besloten=1` : poolAddress(importId);
    }),
  );
  return redirect(to ?? poolAddress(importId));
}

export default function PoolAlike() {
  const { pool, rows, total, page, certain, once } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const [address] = useSearchParams();
  return (
    <>
      <PoolHead pool={pool} below title={t("pool:alike.title")} lead={t("pool:alike.lead")} />
      <div className="flow">
        {address.has("kies") && (
          <Notice tone="care" announce>
            {t("pool:alike.choose")}
          </Notice>
        )}
        {certain > 1 && <DecideCertain count={certain} once={once} />}
        {rows.length === 0 ? (
          <EmptyState
            title={t("pool:alike.none")}
            action={<ButtonLink href={poolAddress(pool.id)}>{t("pool:back")}</ButtonLink>}
          />
        ) : (
          <ul className="pool-alike">
            {rows.map((row) => (
              <AlikeCard key={row.row} importId={pool.id} alike={row} once={once} />
            ))}
          </ul>
        )}
        <PoolPages
          page={page}
          total={total}
          onAPage={ON_A_PAGE}
          path={poolAddress(pool.id, "dubbel")}
        />
        <ButtonLink href={poolAddress(pool.id)} variant="tertiary" icon="arrow-left">
          {t("pool:back")}
        </ButtonLink>
      </div>
    </>
  );
}
