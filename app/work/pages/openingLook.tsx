import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { faultText } from "../../access/forms/fieldOf.ts";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { StepLine } from "../forms/StepLine.tsx";
import { useFieldWords } from "../history/useFieldWords.ts";
import { lookOver } from "../opening/lookOver.ts";
import { publishOpening } from "../opening/publishOpening.ts";
import { stepPath } from "../opening/steps.ts";
import { recordPath } from "../writing/workKind.ts";
import { answerForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { OpeningFacts } from "./OpeningFacts.tsx";
import { OpeningMoney } from "./OpeningMoney.tsx";
import { OpeningWeek } from "./OpeningWeek.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { TaskCards } from "./TaskCards.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const looked = await asActor(context, (tx, actor) =>
    lookOver(tx, actor, reader, params["opening"]),
  );
  if (!looked) throw new Response(null, { status: 404 });
  return looked;
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor, given) => publishOpening(tx, actor, args.params["opening"], given));

export default function OpeningLook() {
  const { opening, published, missing, form: fresh } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const words = useFieldWords();
  const title = t(published ? "work:look.title" : "work:make.look");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="plekken" plain={false} teams />
      <RecordTrail kind="opening" record={opening} />
      <PageTitle
        kind={opening.title}
        title={title}
        lead={t(published ? "work:look.lead" : "work:make.lookLead")}
      />
      <div className="flow">
        {!published && <StepLine step="look" />}
        {missing.length > 0 && (
          <Notice tone="care" title={t("work:look.missing")}>
            <ul>
              {missing.map((fault) => (
                <li key={fault.field}>
                  <a href={`${stepPath("place", opening.id)}#${fault.field}`}>
                    {words.label(fault.field)}
                  </a>
                  : {faultText(fault, t)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <article className="as-read">
          <p className="page-kind">{t("work:look.asRead")}</p>
          <h2>{opening.title}</h2>
          {opening.description !== "" && <p className="page-lead">{opening.description}</p>}
          <div className="flow">
            <div className="columns">
              <OpeningFacts opening={opening} plain />
              <OpeningMoney opening={opening} plain />
            </div>
            <OpeningWeek slots={opening.slots} needed={opening.slotsNeeded} />
            <TaskCards tasks={opening.tasks} plain />
          </div>
        </article>
        {published ? (
          <p>
            <ButtonLink href={recordPath("opening", opening.id)}>{t("work:look.back")}</ButtonLink>
          </p>
        ) : (
          <EditForm form={answer?.form ?? fresh}>
            <FormButtons cancel={recordPath("opening", opening.id)}>
              {missing.length === 0 ? (
                <NextAction icon="check">{t("work:make.publish")}</NextAction>
              ) : (
                <NextAction href={stepPath("place", opening.id)}>
                  {t("work:look.fillIn")}
                </NextAction>
              )}
            </FormButtons>
          </EditForm>
        )}
      </div>
    </>
  );
}
