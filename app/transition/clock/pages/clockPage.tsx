import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { faultText } from "../../../access/forms/fieldOf.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { ReadAloud } from "../../../web/look/ReadAloud.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { isFormType } from "../../forms/eventFields.ts";
import { clockAddress } from "../clockAddress.ts";
import type { ClockView } from "../seeClock.ts";
import { sourceOf } from "../seeClock.ts";
import { tickMoments } from "../tickMoments.ts";
import { ClockRecord } from "./parts/ClockRecord.tsx";
import { NowPanel } from "./parts/NowPanel.tsx";
import { YearBand } from "./parts/YearBand.tsx";
import { YearLine } from "./parts/YearLine.tsx";
import { knownTo, readClockPage } from "./readClockPage.ts";

/** The year-line of one person: what the law asks of whom, by when, and what became of it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const page = await readClockPage(context, params["candidacy"] ?? "");
  if (!page) throw new Response(null, { status: 404 });
  const { view } = page;
  const moments = view.kind === "whole" ? view.clock.moments : [];
  return {
    ...page,
    sources: Object.fromEntries(moments.map(({ moment }) => [moment, sourceOf(moment)])),
    done: new URL(request.url).searchParams.get("klaar"),
  };
}

/** Ticks one moment off, today. */
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

export default function ClockPage() {
  const { id, role, name, view, sources, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const own = role === "candidate";
  const title = own ? t("clock:candidate.title") : t("clock:title", { name });
  const doctor = role === "doctor";
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          ...(own ? [] : [{ href: "/mensen", label: t("people:list.title") }]),
          doctor
            ? { href: `/mensen/${id}`, label: name }
            : {
                href: caseAddress({ role }, id),
                label: own ? t("transition:candidate.title") : t("transition:title", { name }),
              },
        ]}
      />
      <PageTitle
        title={title}
        lead={t(own ? "clock:candidate.lead" : "clock:lead")}
        actions={
          own ? (
            <ReadAloud
              label={t("matching:candidate.mine.readAloud")}
              stopLabel={t("matching:candidate.mine.stop")}
            />
          ) : (
            <PrintButton label={t("people:list.print")} />
          )
        }
      />
      {done !== null && !sent && (
        <Notice tone="done" announce>
          {done === "dag"
            ? t("clock:done.day")
            : isFormType(done)
              ? t("transition:recorded", { what: t(`transition:event.${done}`) })
              : t("clock:done.ticked")}
        </Notice>
      )}
      {sent?.faults.map((fault) => (
        <Notice key={fault.key} tone="alarm" announce>
          {faultText(fault, t)}
        </Notice>
      ))}
      <Body view={view} id={id} role={role} sources={sources} />
    </>
  );
}

type Sources = ReturnType<typeof useLoaderData<typeof loader>>["sources"];

function Body(props: { view: ClockView; id: string; role: string; sources: Sources }) {
  const { view, id, role, sources } = props;
  const { t, language } = useTexts();
  const own = role === "candidate";
  if (view.kind === "overdue") {
    return (
      <Notice tone={view.overdue ? "alarm" : "info"}>
        {t(view.overdue ? "clock:other.overdue" : "clock:other.fine")}
      </Notice>
    );
  }
  const { clock } = view;
  const names = clock.can.some(({ type }) => type === "trackChanged");
  if (clock.firstSickDay === null || clock.moments.length === 0) {
    const key = clock.track2 ? "none" : "notSick";
    const href = clockAddress(role, id, "first");
    const begin = t(clock.track2 ? "clock:first.do" : "clock:first.begin");
    return (
      <EmptyState
        title={t(own ? `clock:candidate.${key}` : `clock:${key}`)}
        action={
          !names ? undefined : clock.track2 ? (
            <NextAction href={href}>{begin}</NextAction>
          ) : (
            <ButtonLink href={href}>{begin}</ButtonLink>
          )
        }
      >
        {t(own ? `clock:candidate.${key}Why` : `clock:${key}Why`)}
      </EmptyState>
    );
  }
  return (
    <div className="flow">
      {clock.recoveredOn && (
        <Notice tone="done">
          {t(own ? "clock:candidate.recovered" : "clock:recovered", {
            day: inDays(clock.recoveredOn, language),
          })}
        </Notice>
      )}
      {clock.anew && <Notice>{t("clock:anew", { day: inDays(clock.anew, language) })}</Notice>}
      <YearBand clock={clock} own={own} />
      <NowPanel clock={clock} id={id} role={role} />
      <YearLine clock={clock} id={id} role={role} sources={sources} />
      <ClockRecord clock={clock} id={id} role={role} />
    </div>
  );
}
