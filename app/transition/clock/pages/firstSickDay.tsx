import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { actorOf } from "../../../access/request/contexts.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { type Given, readGiven } from "../../../platform/forms/given.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { sayCode } from "../../words/sayCode.ts";
import { clockAddress } from "../clockAddress.ts";
import { type FirstDayEffects, lookAtFirstDay, setFirstSickDay } from "../setFirstSickDay.ts";
import { knownTo, readClockPage } from "./readClockPage.ts";

/** Naming or mending the first sick day: first what it brings about, then it counts. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const page = await readClockPage(context, candidacy);
  if (page?.view.kind !== "whole") throw new Response(null, { status: 404 });
  const { clock } = page.view;
  if (!clock.can.some(({ type }) => type === "trackChanged")) {
    throw redirect(clockAddress(page.role, candidacy, "clock"));
  }
  return { ...page, clock };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const known = await knownTo(context, candidacy);
  const looked = await readGiven(request.clone() as Request);
  if (looked["doen"]?.[0] !== "vast") {
    const page = await readClockPage(context, candidacy);
    if (!known || page?.view.kind !== "whole") throw new Response(null, { status: 404 });
    const found = lookAtFirstDay(known, actorOf(context), looked);
    const nothing: { given: Given; faults: readonly []; effects: FirstDayEffects | null } = {
      given: looked,
      faults: [],
      effects: null,
    };
    return "faults" in found
      ? { ...nothing, faults: found.faults }
      : { ...nothing, effects: found.effects };
  }
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const done = await setFirstSickDay(tx, actor, known, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    return clockAddress(actor.role, candidacy, "clock", { klaar: "dag" });
  });
  if ("to" in answer) throw redirect(answer.to);
  // What it brings about stands there still while a reason is asked for.
  const found = known && lookAtFirstDay(known, actorOf(context), answer.given);
  return { ...answer, effects: found && "effects" in found ? found.effects : null };
}

export default function FirstSickDay() {
  const { id, role, name, clock } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const title = t(clock.firstSickDay === null ? "clock:first.title" : "clock:first.change");
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), version: clock.version }
    : freshForm({ day: [clock.firstSickDay ?? ""] }, clock.version);
  const effects = sent?.effects ?? null;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: caseAddress({ role }, id), label: t("transition:title", { name }) },
          { href: clockAddress(role, id, "clock"), label: t("clock:title.short") },
        ]}
      />
      <PageTitle kind={name} title={title} lead={t("clock:first.lead")} />
      <div className="flow">
        <EditForm
          form={form}
          labelOf={(field) => (field === "day" ? t("clock:first.day") : undefined)}
        >
          <TextField
            {...fieldOf(form, "day", t)}
            type="date"
            max={clock.on}
            label={t("clock:first.day")}
            hint={t("clock:first.hint")}
          />
          {!clock.track2 && <Notice>{t("clock:first.becomesTrack2")}</Notice>}
          {effects ? (
            <>
              <Panel title={t("clock:effects.title")} tone="water">
                <EffectsOfDay effects={effects} />
              </Panel>
              {clock.firstSickDay !== null && (
                <TextField
                  {...fieldOf(form, "reason", t)}
                  maxLength={200}
                  label={t("clock:first.reason")}
                  hint={t("clock:first.reasonHint")}
                />
              )}
              <div className="form-buttons">
                <NextAction name="doen" value="vast">
                  {t("clock:first.do")}
                </NextAction>
                <Button name="doen" value="kijk" variant="tertiary">
                  {t("clock:first.lookAgain")}
                </Button>
              </div>
            </>
          ) : (
            <div className="form-buttons">
              <NextAction name="doen" value="kijk">
                {t("clock:first.look")}
              </NextAction>
              <ButtonLink href={clockAddress(role, id, "clock")} variant="tertiary">
                {t("transition:back")}
              </ButtonLink>
            </div>
          )}
        </EditForm>
      </div>
    </>
  );
}

/** What a first sick day brings about, as a list. */
function EffectsOfDay({ effects }: { effects: FirstDayEffects }) {
  const { t, language } = useTexts();
  const { from, to, week, end, next, overdue, payer } = effects;
  const nameOf = (moment: string) => sayCode(t, "clockDone", "moment", moment);
  const payerOf = (who: string) =>
    who === "none" ? t("agreement:payer.none") : t(`transition:option.wagesPaidBy.${who as "uwv"}`);
  return (
    <ul className="bullets">
      <li>
        {from === null
          ? t("clock:effects.starts", { day: inDays(to, language), week })
          : t("clock:effects.moves", {
              from: inDays(from, language),
              to: inDays(to, language),
              week,
            })}
      </li>
      <li>
        {end.from === null || end.from === end.to
          ? t("clock:effects.end", { day: inDays(end.to, language) })
          : t("clock:effects.endMoves", {
              from: inDays(end.from, language),
              to: inDays(end.to, language),
            })}
      </li>
      {next && (
        <li>
          {t("clock:effects.next", { what: nameOf(next.moment), day: inDays(next.due, language) })}
        </li>
      )}
      {overdue.length > 0 && (
        <li>
          {t("clock:effects.overdue", { count: overdue.length })}{" "}
          {overdue
            .slice(0, 4)
            .map(({ moment }) => nameOf(moment))
            .join(", ")}
          {overdue.length > 4 && t("clock:effects.more", { count: overdue.length - 4 })}.
        </li>
      )}
      {payer && (
        <li>{t("clock:effects.payer", { from: payerOf(payer.from), to: payerOf(payer.to) })}</li>
      )}
      {from !== null && <li>{t("clock:effects.stays")}</li>}
    </ul>
  );
}
