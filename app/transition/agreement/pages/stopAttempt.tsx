import { attemptReasons } from "@overstap/engine/transition/caseWords.ts";
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
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextAreaField } from "../../../web/look/forms/TextField.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { recordFromForm } from "../../recordFromForm.ts";
import { agreementAddress } from "../agreementAddress.ts";
import { agreementEffects } from "../agreementEffects.ts";
import { tryEvents } from "../tryEvents.ts";
import { EffectList } from "./parts/EffectList.tsx";
import { knownTo, nameAttempt, readAgreementPage } from "./readAgreementPage.ts";

/** What happens when an attempt or a placement is stopped, before somebody does so. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const page = await readAgreementPage(context, candidacy, searchParams.get("poging"));
  const known = await knownTo(context, candidacy);
  const { seen } = page ?? {};
  if (!page || !seen || !known) throw new Response(null, { status: 404 });
  nameAttempt(request, seen.attempt);
  const back = agreementAddress(page.role, candidacy, "see", { poging: seen.attempt });
  if (!seen.can.some(({ type }) => type === "withdrawn")) throw redirect(back);
  const tried = tryEvents(known, actorOf(context), [
    { type: "withdrawn", attempt: seen.attempt, reason: "terms" },
  ]);
  if (!tried.after) throw redirect(back);
  return {
    ...page,
    seen,
    back,
    effects: agreementEffects(known.state, tried.after, seen.attempt, known.on),
    // What somebody can bear is never a care employer's reason.
    reasons: attemptReasons.filter((one) => one !== "capacity" || page.role !== "careEmployer"),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const attempt = new URL(request.url).searchParams.get("poging") ?? "";
  const known = await knownTo(context, candidacy);
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const asked = new URLSearchParams({ wat: "withdrawn", poging: attempt });
    const done = await recordFromForm(tx, actor, known, asked, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    const to = caseAddress(actor, candidacy);
    return `${to}${to.includes("?") ? "&" : "?"}klaar=withdrawn`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function StopAttempt() {
  const { id, role, name, version, seen, back, effects, reasons } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const own = role === "candidate";
  const title = t(
    own
      ? "agreement:candidate.stopTitle"
      : seen.begun
        ? "agreement:stopTitle"
        : "agreement:stopAttemptTitle",
  );
  const form = sent ? { ...faultyForm(sent.given, sent.faults), version } : freshForm({}, version);
  const payer = (one: string) =>
    one === "none" ? t("agreement:payer.none") : t(`transition:option.wagesPaidBy.${one as "uwv"}`);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          {
            href: caseAddress({ role }, id),
            label: own ? t("transition:candidate.title") : t("transition:title", { name }),
          },
        ]}
      />
      <PageTitle
        kind={seen.place ? `${seen.place.title}, ${seen.place.organisation}` : undefined}
        title={title}
        lead={t(own ? "agreement:candidate.stopLead" : "agreement:stopLead")}
      />
      <div className="flow">
        <Panel title={t("agreement:effects")} tone="water">
          {own ? (
            <ul className="bullets">
              <li>{t("agreement:candidate.stopEffect")}</li>
              {effects.payer && (
                <li>
                  {t("agreement:candidate.stopWages", {
                    from: payer(effects.payer.from),
                    to: payer(effects.payer.to),
                  })}
                </li>
              )}
              <li>{t("agreement:candidate.stopKeeps")}</li>
            </ul>
          ) : (
            <EffectList effects={effects} name={name} />
          )}
        </Panel>
        <EditForm form={form}>
          <SelectField
            {...fieldOf(form, "reason", t)}
            label={t(own ? "agreement:candidate.stopWhy" : "agreement:stopWhy")}
            options={[
              { value: "", label: t("transition:choose") },
              ...reasons.map((value) => ({ value, label: t(`transition:reason.${value}`) })),
            ]}
          />
          <TextAreaField
            {...fieldOf(form, "text", t)}
            rows={3}
            maxLength={2000}
            label={t("agreement:stopWords")}
            optional={t("forms:optional")}
          />
          <div className="form-buttons">
            <Button variant="primary" icon="hand-stop">
              {t(
                own
                  ? "agreement:candidate.doStop"
                  : seen.begun
                    ? "agreement:doStop"
                    : "agreement:stopAttemptTitle",
              )}
            </Button>
            <ButtonLink href={back} variant="tertiary">
              {t("transition:back")}
            </ButtonLink>
          </div>
        </EditForm>
      </div>
    </>
  );
}
