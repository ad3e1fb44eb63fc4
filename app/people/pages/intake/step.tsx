import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { ConflictChoice } from "../../../access/forms/ConflictChoice.tsx";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { HeldFields } from "../../../access/forms/HeldFields.tsx";
import { asActor } from "../../../access/request/contexts.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { nearHome } from "../../intake/nearHome.ts";
import { openStep } from "../../intake/openStep.ts";
import { formStep } from "../../intake/steps.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { useFieldWords } from "../history/useFieldWords.ts";
import { answerStep } from "./answerStep.ts";
import { StepFields } from "./fields/StepFields.tsx";
import { CHANGING } from "./intakeAddress.ts";
import { StepButtons } from "./StepButtons.tsx";
import { StepHead } from "./StepHead.tsx";
import { WhatItMeans } from "./WhatItMeans.tsx";

/** One step of somebody's intake, with them, or by themselves; 404 for whoever may not write it. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "", step: key = "" } = params;
  return asActor(context, async (tx, actor) => {
    const step = formStep(key);
    const opened = step && (await openStep(tx, actor, candidacy, step));
    const seen = opened && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    const { form, progress, regions, intake } = opened;
    const held = intake.groups.ground;
    return {
      id: candidacy,
      role: actor.role,
      step: step.key,
      form,
      progress,
      regions,
      near: step.key === "woonplaats" ? await nearHome(tx, candidacy) : undefined,
      seen: { firstName: seen.firstName, identity: seen.identity, reference: seen.reference },
      ground: held && { ground: held.ground, purpose: held.purpose },
      changing: new URL(request.url).searchParams.has(CHANGING),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "", step: key = "" } = params;
  const step = formStep(key);
  if (!step) throw new Response(null, { status: 404 });
  const answer = await answerStep(context, request, candidacy, step);
  if (answer instanceof Response) return answer;
  return "to" in answer ? redirect(answer.to) : data(answer, { status: answer.status });
}

export default function IntakeStep() {
  const loaded = useLoaderData<typeof loader>();
  const { id, role, step, progress, regions, near, changing, ground } = loaded;
  const sent = useActionData<typeof action>();
  const spoken = useTexts();
  const { t } = spoken;
  const words = useFieldWords();
  const form = sent ? { ...loaded.form, ...sent.form } : loaded.form;
  return (
    <>
      <StepHead
        id={id}
        by={role}
        step={step}
        progress={progress}
        name={callName(loaded.seen, spoken)}
      />
      <div className="flow">
        {step === "grondslag" && <WhatItMeans />}
        {step === "grondslag" && role === "candidate" && ground && (
          <div className="flow">
            <p>{t(`people:candidate.why.${ground.ground}`)}</p>
            <p>{t("people:candidate.why.purpose", { purpose: ground.purpose })}</p>
          </div>
        )}
        <EditForm form={form} labelOf={words.label}>
          {sent?.conflict ? (
            <>
              <ConflictChoice
                conflict={sent.conflict}
                labelOf={words.label}
                wordsOf={(field, values) => words.typed(field, values)}
              />
              <HeldFields given={form.given} />
            </>
          ) : (
            <StepFields step={step} form={form} by={role} regions={regions} near={near} />
          )}
          <StepButtons id={id} by={role} step={step} changing={changing} />
        </EditForm>
      </div>
    </>
  );
}
