import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { asEngine } from "../../access/request/contexts.ts";
import { answerOnce } from "../../people/pages/parts/answerOnce.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { faultyForm, freshForm, versionIn } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { Button, ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { caseAddress } from "../caseAddress.ts";
import { clockAddress } from "../clock/clockAddress.ts";
import { isClockEvent } from "../clockEvents.ts";
import { isFormType } from "../forms/eventFields.ts";
import { loadCase } from "../loadCase.ts";
import { recordFromForm } from "../recordFromForm.ts";
import { CanRecord } from "./parts/CanRecord.tsx";
import { CaseTimeline } from "./parts/CaseTimeline.tsx";
import { EventFields } from "./parts/EventFields.tsx";
import { readCasePage } from "./readCasePage.ts";
import { readRecordForm } from "./readRecordForm.ts";

/** The form of one event of a case; without a type the list of what can be recorded. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const page = await readCasePage(context, candidacy);
  if (!page?.seen) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const asked = await readRecordForm(context, candidacy, page.seen, searchParams);
  return { ...page, seen: page.seen, id: candidacy, asked };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const known = await asEngine(context, (tx) => loadCase(tx, candidacy, dayInTheNetherlands()));
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const done = await recordFromForm(tx, actor, known, searchParams, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    const type = searchParams.get("wat") ?? "";
    if (isFormType(type) && isClockEvent(type)) {
      const page = type === "schemeGranted" ? "money" : "clock";
      return clockAddress(actor.role, candidacy, page, { klaar: type });
    }
    const to = caseAddress(actor, candidacy);
    return `${to}${to.includes("?") ? "&" : "?"}klaar=${searchParams.get("wat")}`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function RecordEvent() {
  const { id, role, name, seen, asked } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const own = role === "candidate";
  const back = caseAddress({ role }, id);
  const caseTitle = own ? t("transition:candidate.title") : t("transition:title", { name });
  const title = asked
    ? own
      ? t(`transition:candidate.do.${asked.one.type as "decided"}`)
      : t(`transition:do.${asked.one.type as "decided"}`)
    : t(own ? "transition:candidate.can" : "transition:can");
  const seenBefore = sent ? versionIn(sent.given) : seen.version;
  // What was shown is what counts: whoever was asked again has seen what came in between.
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), version: seen.version }
    : freshForm(asked?.given ?? {}, seen.version);
  const between = seen.events.filter(({ number }) => number > seenBefore);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={
          own
            ? [{ href: back, label: caseTitle }]
            : [
                { href: "/mensen", label: t("people:list.title") },
                { href: back, label: caseTitle },
              ]
        }
      />
      <PageTitle
        kind={own ? undefined : name}
        title={title}
        lead={asked?.place ?? (asked ? undefined : t("transition:can.lead"))}
      />
      <div className="flow">
        {between.length > 0 && (
          <Notice tone="care" title={t("transition:between.title")} announce>
            <CaseTimeline events={between} places={{}} />
          </Notice>
        )}
        {asked ? (
          <EditForm form={form} labelOf={(field) => asked.labels[field]}>
            {asked.onBehalf && <Notice>{t("transition:behalf.text")}</Notice>}
            <EventFields asked={asked} form={form} own={own} />
            <div className="form-buttons">
              <Button variant="primary" icon="check">
                {t("transition:record")}
              </Button>
              <ButtonLink href={back} variant="tertiary">
                {t("transition:back")}
              </ButtonLink>
            </div>
          </EditForm>
        ) : seen.can.length > 0 ? (
          <Panel>
            <CanRecord
              can={seen.can}
              role={role}
              candidacyId={id}
              placeOf={(attempt) => seen.attempts.find((one) => one.id === attempt)?.place?.title}
            />
          </Panel>
        ) : (
          <EmptyState
            title={t("transition:can.nothing")}
            action={<ButtonLink href={back}>{t("transition:back")}</ButtonLink>}
          />
        )}
      </div>
    </>
  );
}
