import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { openForm } from "../../../access/forms/openForm.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { faultyForm } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { beginImport, POOL_DRAFT } from "../../import/pool/beginImport.ts";
import { listImports } from "../../import/pool/readImport.ts";
import { possibleRegions } from "../../intake/readIntake.ts";
import { GroundFields } from "../intake/fields/GroundFields.tsx";
import { poolAddress } from "./parts/poolAddress.ts";
import { PoolTable } from "./parts/PoolTable.tsx";

/** Lists that are being read in, and a new one: first why and for how long the data may be held. */
export function loader({ context }: LoaderFunctionArgs) {
  const { t } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const regions = await possibleRegions(tx, actor);
    const record = {
      purpose: [t("people:intake.usualPurpose")],
      heldFrom: [dayInTheNetherlands()],
      homeRegion: regions.length === 1 ? [regions[0]!.id] : [],
    };
    return {
      regions,
      pools: await listImports(tx, actor),
      form: await openForm(tx, actor, POOL_DRAFT, record),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  let faults: readonly Fault[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const outcome = await beginImport(tx, actor, given);
      if (outcome.kind === "notAllowed") throw new Response(null, { status: 403 });
      if (outcome.kind === "begun") return poolAddress(outcome.importId);
      ({ faults } = outcome);
      return undefined;
    }),
  );
  return to ? redirect(to) : data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function Pools() {
  const { regions, pools, form: opened } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent ? { ...opened, ...sent.form } : opened;
  return (
    <>
      <title>{`${t("pool:list.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[{ href: "/mensen", label: t("people:list.title") }]}
      />
      <PageTitle title={t("pool:list.title")} lead={t("pool:list.lead")} />
      {regions.length === 0 ? (
        <EmptyState
          title={t("people:intake.noRegion.title")}
          action={<ButtonLink href="/hulp">{t("people:list.start.labourExpert")}</ButtonLink>}
        >
          {t("people:intake.noRegion.text")}
        </EmptyState>
      ) : (
        <div className="flow">
          {pools.length > 0 && <PoolTable pools={pools} />}
          <section className="flow">
            <h2>{t("pool:list.new")}</h2>
            <p>{t("pool:list.ground")}</p>
            <EditForm form={form}>
              <GroundFields form={form} by="coach" regions={regions} of="list" />
              <div className="form-buttons">
                <NextAction>{t("pool:list.begin")}</NextAction>
              </div>
            </EditForm>
          </section>
        </div>
      )}
    </>
  );
}
