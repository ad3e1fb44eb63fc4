import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { backToForm } from "../../../access/forms/backToForm.ts";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { openForm } from "../../../access/forms/openForm.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { faultyForm } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { beginIntake, NEW_DRAFT } from "../../intake/beginIntake.ts";
import { possibleRegions } from "../../intake/readIntake.ts";
import { useFieldWords } from "../history/useFieldWords.ts";
import { intakeAddress } from "./intakeAddress.ts";
import { GroundFields } from "./fields/GroundFields.tsx";
import { WhatItMeans } from "./WhatItMeans.tsx";

/** Somebody new: first why and for how long data about them are held, before anything is written down. */
export function loader({ context }: LoaderFunctionArgs) {
  const { t } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const regions = await possibleRegions(tx, actor);
    const record = {
      purpose: [t("people:intake.usualPurpose")],
      heldFrom: [dayInTheNetherlands()],
      homeRegion: regions.length === 1 ? [regions[0]!.id] : [],
    };
    return { regions, form: await openForm(tx, actor, NEW_DRAFT, record) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  let faults: readonly Fault[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const outcome = await beginIntake(tx, actor, given);
      if (outcome.kind === "notAllowed") throw new Response(null, { status: 403 });
      if (outcome.kind === "begun") return intakeAddress(actor.role, outcome.candidacyId, "naam");
      ({ faults } = outcome);
      return undefined;
    }),
  );
  if (to) return redirect(to);
  const back = await backToForm(request, context, given, faults);
  return back ?? data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function NewPerson() {
  const { form: opened, regions } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const words = useFieldWords();
  const form = sent ? { ...opened, ...sent.form } : opened;
  return (
    <>
      <title>{`${t("people:intake.new.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[{ href: "/mensen", label: t("people:list.title") }]}
      />
      <PageTitle title={t("people:intake.new.title")} lead={t("people:intake.new.lead")} />
      {regions.length === 0 ? (
        <EmptyState
          title={t("people:intake.noRegion.title")}
          action={<ButtonLink href="/hulp">{t("people:list.start.labourExpert")}</ButtonLink>}
        >
          {t("people:intake.noRegion.text")}
        </EmptyState>
      ) : (
        <div className="flow">
          <WhatItMeans />
          <EditForm form={form} labelOf={words.label}>
            <GroundFields form={form} by="coach" regions={regions} />
            <div className="form-buttons">
              <NextAction>{t("people:intake.new.begin")}</NextAction>
              <ButtonLink href="/mensen" variant="tertiary">
                {t("people:intake.cancel")}
              </ButtonLink>
            </div>
          </EditForm>
        </div>
      )}
    </>
  );
}
