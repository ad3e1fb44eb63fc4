import { attemptReasons } from "@overstap/engine/transition/caseWords.ts";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../../access/forms/fieldOf.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { callName } from "../../../people/peopleWords.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextAreaField, TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { ReadAloud } from "../../../web/look/ReadAloud.tsx";
import { knownTo } from "../../agreement/pages/readAgreementPage.ts";
import { caseAddress } from "../../caseAddress.ts";
import { SayWrong } from "../../evaluation/pages/parts/SayWrong.tsx";
import { behalfReasonsFor } from "../../recordFromForm.ts";
import { decideFromForm, decisionOptions } from "../decideFromForm.ts";
import { decisionAddress } from "../decisionAddress.ts";
import { seeDecision } from "../seeDecision.ts";
import { OptionCards } from "./OptionCards.tsx";
import { VoicesSaid } from "./VoicesSaid.tsx";

/** How a placement goes on: money, contract and alternatives side by side, and what each voice says. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const { t, language } = context.get(textsContext);
  const known = await knownTo(context, candidacy);
  return asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacy);
    if (!person || !known) throw new Response(null, { status: 404 });
    const seen = await seeDecision(tx, actor, known, language, searchParams.get("poging"));
    const asked = searchParams.get("stem");
    const one =
      seen?.can.find(({ voice }) => voice === asked) ?? seen?.can.find(({ onBehalf }) => !onBehalf);
    return {
      id: candidacy,
      role: actor.role,
      name: callName(person, { t }),
      version: known.version,
      seen: seen ?? null,
      voice: one?.voice ?? null,
      behalf: one?.onBehalf ? behalfReasonsFor(one.voice) : null,
      done: searchParams.get("klaar") === "judged",
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const known = await knownTo(context, candidacy);
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const attempt = searchParams.get("poging") ?? given["poging"]?.[0] ?? "";
    const voice = given["voice"]?.[0] ?? "";
    const done = await decideFromForm(tx, actor, known, { attempt, voice }, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    return `${decisionAddress(actor.role, candidacy, attempt)}&klaar=judged`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function Decision() {
  const { id, role, name, version, seen, voice, behalf, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t, language } = useTexts();
  const own = role === "candidate";
  const title = own ? t("decision:candidate.title") : t("decision:title", { name });
  const back = caseAddress({ role }, id);
  const said = seen?.judgements.find((one) => one.voice === voice);
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), version }
    : freshForm(
        { ...(said?.result && { option: [said.result] }), ...(said?.end && { end: [said.end] }) },
        version,
      );
  const others = seen?.can.filter((one) => one.onBehalf && one.voice !== voice) ?? [];
  // What somebody can bear is never a care employer's reason.
  const reasons = attemptReasons.filter((one) => one !== "capacity" || voice !== "careEmployer");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={
          own
            ? [{ href: back, label: t("transition:candidate.title") }]
            : [
                { href: "/mensen", label: t("people:list.title") },
                { href: back, label: t("transition:title", { name }) },
              ]
        }
      />
      <PageTitle
        kind={seen?.place ? `${seen.place.title}, ${seen.place.organisation}` : undefined}
        title={title}
        lead={t(
          own
            ? seen?.isTime
              ? "decision:candidate.lead"
              : "decision:candidate.leadEarly"
            : "decision:lead",
        )}
        actions={
          own &&
          seen && (
            <ReadAloud
              label={t("matching:candidate.mine.readAloud")}
              stopLabel={t("matching:candidate.mine.stop")}
            />
          )
        }
      />
      {done && (
        <Notice tone="done" announce>
          {t(own ? "decision:candidate.done" : "decision:done")}
        </Notice>
      )}
      {!seen ? (
        <EmptyState
          title={t(own ? "decision:candidate.none.title" : "decision:none.title")}
          action={<ButtonLink href={back}>{t("transition:back")}</ButtonLink>}
        >
          {t(own ? "decision:candidate.none.text" : "decision:none.text")}
        </EmptyState>
      ) : (
        <div className="flow">
          <Notice tone={!seen.isTime ? "info" : seen.daysLeft < 0 ? "alarm" : "care"}>
            <p>
              {seen.daysLeft < 0
                ? t("decision:past", { day: inDays(seen.end, language) })
                : seen.daysLeft === 0
                  ? t("decision:today", { day: inDays(seen.end, language) })
                  : t("decision:left", {
                      count: seen.daysLeft,
                      day: inDays(seen.end, language),
                    })}
            </p>
            {!seen.isTime && (
              <p>{t("decision:early", { day: inDays(seen.decideFrom, language) })}</p>
            )}
          </Notice>
          <Panel title={t(own ? "decision:candidate.said" : "decision:said")}>
            <VoicesSaid seen={seen} own={own} />
          </Panel>
          <section className="flow">
            <h2>{t("decision:options")}</h2>
            <OptionCards seen={seen} own={own} />
          </section>
          {voice && (
            <Panel
              tone="water"
              id="kiezen"
              title={
                behalf
                  ? t("decision:mineFor", { voice: t(`access:role.${voice}`) })
                  : t("decision:mine")
              }
            >
              {said?.result && !behalf && <p>{t("decision:again")}</p>}
              {behalf && <p>{t("transition:behalf.text")}</p>}
              <EditForm
                form={form}
                labelOf={(field) =>
                  field === "option" || field === "end" || field === "reason" || field === "text"
                    ? t(`decision:field.${field}`)
                    : undefined
                }
              >
                <input type="hidden" name="voice" value={voice} />
                <input type="hidden" name="poging" value={seen.attempt} />
                <ChoiceField
                  {...choiceOf(form, "option", t)}
                  kind="one"
                  legend={t("decision:field.option")}
                  options={decisionOptions.map((value) => ({
                    value,
                    label: t(
                      own ? `decision:candidate.option.${value}` : `decision:option.${value}`,
                    ),
                    disabled: value === "extend" && !seen.mayExtend,
                  }))}
                />
                <div className="needs-extend">
                  <TextField
                    {...fieldOf(form, "end", t)}
                    type="date"
                    label={t("decision:field.end")}
                    hint={t("decision:hint.end")}
                  />
                </div>
                <div className="needs-reason">
                  <SelectField
                    {...fieldOf(form, "reason", t)}
                    label={t("decision:field.reason")}
                    hint={t("decision:hint.reason")}
                    options={[
                      { value: "", label: t("transition:choose") },
                      ...reasons.map((value) => ({
                        value,
                        label: t(`transition:reason.${value}`),
                      })),
                    ]}
                  />
                </div>
                <TextAreaField
                  {...fieldOf(form, "text", t)}
                  rows={3}
                  maxLength={2000}
                  label={t(own ? "decision:candidate.field.text" : "decision:field.text")}
                  optional={t("forms:optional")}
                />
                {behalf && (
                  <ChoiceField
                    {...choiceOf(form, "behalf", t)}
                    kind="one"
                    legend={t("transition:behalf")}
                    options={behalf.map((value) => ({
                      value,
                      label: t(`transition:behalf.${value}`),
                    }))}
                  />
                )}
                <div className="form-buttons">
                  <NextAction icon="check">
                    {t(own ? "decision:candidate.do" : behalf ? "decision:doFor" : "decision:do")}
                  </NextAction>
                  <ButtonLink href={back} variant="tertiary">
                    {t("transition:back")}
                  </ButtonLink>
                </div>
              </EditForm>
            </Panel>
          )}
          {others.length > 0 && (
            <ul className="link-rows">
              {others.map((one) => (
                <li key={one.voice}>
                  <a href={`${decisionAddress(role, id, seen.attempt, one.voice)}#kiezen`}>
                    {t("decision:recordFor", { voice: t(`access:role.${one.voice!}`) })}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <SayWrong role={role} id={id} attempt={seen.attempt} />
          <Panel title={t("decision:nothing")}>
            <p>
              {own
                ? t("decision:candidate.nothing.text", { day: inDays(seen.end, language) })
                : t("decision:nothing.text", { name, day: inDays(seen.end, language) })}
            </p>
          </Panel>
        </div>
      )}
    </>
  );
}
