import { type Evaluator, evaluators } from "@overstap/engine/transition/caseWords.ts";
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
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextAreaField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { ReadAloud } from "../../../web/look/ReadAloud.tsx";
import { knownTo } from "../../agreement/pages/readAgreementPage.ts";
import { caseAddress, recordAddress } from "../../caseAddress.ts";
import { behalfReasonsFor } from "../../recordFromForm.ts";
import { lookBack } from "../lookBack.ts";
import { placementAddress } from "../lookAddress.ts";
import { lookBackQuestions } from "../lookBackQuestions.ts";
import { FaceQuestion } from "./parts/FaceQuestion.tsx";
import { readPlacementPage } from "./readPlacementPage.ts";

/** How one voice looks back on a placement: faces to tap, and words if one likes. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = await readPlacementPage(context, params["candidacy"] ?? "");
  const { seen } = page ?? {};
  if (!page || !seen) throw new Response(null, { status: 404 });
  const asked = searchParams.get("stem");
  const one =
    seen.looks.find(({ voice }) => voice === asked) ??
    (asked === null ? seen.looks.find(({ onBehalf }) => !onBehalf) : undefined);
  const voice = evaluators.find((evaluator) => evaluator === one?.voice);
  if (!one || !voice) throw redirect(placementAddress(page.role, page.id));
  const wanted = Number(searchParams.get("moment"));
  // The first moment of which this voice was not heard; of all, the last.
  const moment =
    seen.moments.find(({ number }) => number === wanted) ??
    seen.moments.find(({ heard }) => !heard.includes(voice)) ??
    seen.moments.at(-1);
  return {
    ...page,
    seen,
    voice,
    moment: moment?.number ?? 1,
    behalf: one.onBehalf ? behalfReasonsFor(voice) : null,
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const known = await knownTo(context, candidacy);
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const asked = { attempt: given["poging"]?.[0] ?? "", voice: given["voice"]?.[0] ?? "" };
    const done = await lookBack(tx, actor, known, asked, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    return `${placementAddress(actor.role, candidacy)}?klaar=said`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function LookBackForm() {
  const { id, role, name, seen, voice, moment, behalf } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t, language } = useTexts();
  const own = role === "candidate";
  const form = sent ? faultyForm(sent.given, sent.faults) : freshForm({ moment: [String(moment)] });
  const title = own
    ? t("look:candidate.form.title")
    : behalf
      ? t("look:form.titleFor", { voice: t(`access:role.${voice}`) })
      : t("look:form.title", { name });
  const back = placementAddress(role, id);
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
          {
            href: back,
            label: own ? t("look:candidate.title") : t("look:title", { name }),
          },
        ]}
      />
      <PageTitle
        kind={seen.place ? `${seen.place.title}, ${seen.place.organisation}` : undefined}
        title={title}
        lead={t(own ? "look:candidate.form.lead" : "look:form.lead")}
        actions={
          own && (
            <ReadAloud
              label={t("matching:candidate.mine.readAloud")}
              stopLabel={t("matching:candidate.mine.stop")}
            />
          )
        }
      />
      <div className="flow">
        <EditForm form={form}>
          <input type="hidden" name="poging" value={seen.attempt} />
          <input type="hidden" name="voice" value={voice} />
          {seen.moments.length > 1 && !own ? (
            <SelectField
              {...fieldOf(form, "moment", t)}
              label={t("look:form.moment")}
              options={seen.moments.map(({ number, day }) => ({
                value: String(number),
                label: `${t("transition:moment", { number })}: ${inDays(day, language)}`,
              }))}
            />
          ) : (
            <input type="hidden" name="moment" value={form.given["moment"]?.[0] ?? moment} />
          )}
          {lookBackQuestions[voice as Evaluator].map((question) => (
            <FaceQuestion
              key={question}
              name={question}
              question={sayQuestion(question)}
              chosen={form.given[question]?.[0]}
              error={fieldOf(form, question, t).error}
            />
          ))}
          <TextAreaField
            {...fieldOf(form, "text", t)}
            rows={3}
            maxLength={2000}
            label={t(own ? "look:candidate.form.text" : "look:form.text")}
            optional={t("forms:optional")}
          />
          {behalf && (
            <ChoiceField
              {...choiceOf(form, "behalf", t)}
              kind="one"
              legend={t("transition:behalf")}
              options={behalf.map((value) => ({ value, label: t(`transition:behalf.${value}`) }))}
            />
          )}
          <div className="form-buttons">
            <NextAction icon="check">
              {t(own ? "look:candidate.form.do" : "look:form.do")}
            </NextAction>
            <ButtonLink href={back} variant="tertiary">
              {t("transition:back")}
            </ButtonLink>
          </div>
        </EditForm>
        {own && seen.feedback && (
          <Notice>
            <p>{t("look:candidate.form.safe")}</p>
            <p>
              <a href={recordAddress({ role }, id, seen.feedback)}>
                {t("look:candidate.form.toCoach")}
              </a>
            </p>
          </Notice>
        )}
      </div>
    </>
  );

  function sayQuestion(question: string): string {
    const say = t as unknown as (key: string) => string;
    return voice === "candidate"
      ? t(`look:candidate.question.${question as "lookWork"}`)
      : say(`look:question.${question}`);
  }
}
