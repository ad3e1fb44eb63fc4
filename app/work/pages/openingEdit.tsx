import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { ConflictChoice } from "../../access/forms/ConflictChoice.tsx";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { HeldFields } from "../../access/forms/HeldFields.tsx";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { OpeningFields } from "../forms/OpeningFields.tsx";
import { StepLine } from "../forms/StepLine.tsx";
import { useConflictWords } from "../history/useConflictWords.ts";
import { changeOpening } from "../opening/changeOpening.ts";
import { editOpening } from "../opening/editOpening.ts";
import { recordPath } from "../writing/workKind.ts";
import { useFieldWords } from "../history/useFieldWords.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const edit = await asActor(context, (tx, actor) =>
    editOpening(tx, actor, reader, params["opening"]),
  );
  if (!edit) throw new Response(null, { status: 404 });
  return edit;
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(
    args,
    (tx, actor, given) => changeOpening(tx, actor, args.params["opening"], given),
    true,
  );

export default function OpeningEdit() {
  const { opening, form: opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const words = useConflictWords();
  const { label } = useFieldWords();
  const form = shownForm(opened, answer);
  const title = t(opening.published ? "work:edit.opening" : "work:make.place");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="plekken" plain={false} teams />
      <RecordTrail kind="opening" record={opening} />
      <PageTitle
        kind={opening.title}
        title={title}
        lead={t(opening.published ? "work:edit.openingLead" : "work:make.placeLead")}
      />
      <div className="flow">
        {!opening.published && <StepLine step="place" />}
        <EditForm form={form} labelOf={label}>
          {answer?.conflict ? (
            <>
              <ConflictChoice conflict={answer.conflict} {...words} />
              <HeldFields given={form.given} />
            </>
          ) : (
            <>
              <OpeningFields form={form} />
            </>
          )}
          <FormButtons cancel={recordPath("opening", opening.id)}>
            <NextAction icon={opening.published ? null : "arrow-right"}>
              {t(opening.published ? "forms:save" : "work:make.next")}
            </NextAction>
            {!opening.published && (
              <Button name="next" value="later">
                {t("work:make.later")}
              </Button>
            )}
          </FormButtons>
        </EditForm>
      </div>
    </>
  );
}
