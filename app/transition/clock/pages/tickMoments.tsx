import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../../access/forms/fieldOf.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { sayCode } from "../../words/sayCode.ts";
import { clockAddress } from "../clockAddress.ts";
import { tickMoments } from "../tickMoments.ts";
import { knownTo, readClockPage } from "./readClockPage.ts";

/** Ticking off several moments at once, or one on another day than today. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const page = await readClockPage(context, candidacy);
  if (page?.view.kind !== "whole") throw new Response(null, { status: 404 });
  const { clock } = page.view;
  const back = clockAddress(page.role, candidacy, "clock");
  if (clock.firstSickDay === null || !clock.can.some(({ type }) => type === "clockDone")) {
    throw redirect(back);
  }
  const one = new URL(request.url).searchParams.get("stap");
  const open = clock.moments.filter(({ state }) => state !== "done");
  return {
    ...page,
    back,
    version: clock.version,
    on: clock.on,
    from: clock.firstSickDay,
    // What lies far ahead is not what somebody comes here for.
    open: open
      .filter(({ state, moment }) => state === "overdue" || state === "next" || moment === one)
      .map(({ moment, due }) => ({ moment, due })),
    chosen: open.some(({ moment }) => moment === one) ? [one!] : [],
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const known = await knownTo(context, candidacy);
  const say = context.get(textsContext);
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const done = await tickMoments(tx, actor, known, given, say);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    return clockAddress(actor.role, candidacy, "clock", { klaar: String(done.count) });
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function TickMoments() {
  const { id, role, name, back, version, on, from, open, chosen } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t, language } = useTexts();
  const title = t("clock:tick.title");
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), version }
    : freshForm({ moment: chosen, at: [on] }, version);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: caseAddress({ role }, id), label: t("transition:title", { name }) },
          { href: back, label: t("clock:title.short") },
        ]}
      />
      <PageTitle kind={name} title={title} lead={t("clock:tick.lead")} />
      <EditForm form={form}>
        <ChoiceField
          {...choiceOf(form, "moment", t)}
          kind="some"
          legend={t("clock:tick.which")}
          options={open.map(({ moment, due }) => ({
            value: moment,
            label: sayCode(t, "clockDone", "moment", moment),
            hint: t("clock:due", { day: inDays(due, language) }),
          }))}
        />
        <TextField
          {...fieldOf(form, "at", t)}
          type="date"
          min={from}
          max={on}
          label={t("clock:tick.when")}
          hint={t("clock:tick.whenHint")}
        />
        <div className="form-buttons">
          <NextAction icon="check">{t("clock:tick.do")}</NextAction>
          <ButtonLink href={back} variant="tertiary">
            {t("transition:back")}
          </ButtonLink>
        </div>
      </EditForm>
    </>
  );
}
