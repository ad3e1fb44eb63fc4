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
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { LoadFields } from "../forms/LoadFields.tsx";
import { OwnVersionNotice } from "../forms/OwnVersionNotice.tsx";
import { useLoadFieldWords } from "../forms/useLoadFieldWords.ts";
import { stepPath } from "../opening/steps.ts";
import { changeLoads, editLoads } from "../task/changeLoads.ts";
import { recordPath } from "../writing/workKind.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const place = new URL(request.url).searchParams.get("plek") ?? undefined;
  const edit = await asActor(context, (tx, actor) =>
    editLoads(tx, actor, reader, params["task"], place),
  );
  if (!edit) throw new Response(null, { status: 404 });
  return edit;
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor, given) => changeLoads(tx, actor, args.params["task"], given));

export default function TaskLoadsPage() {
  const { task, loads, form: opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const words = useLoadFieldWords();
  const form = shownForm(opened, answer);
  const title = t("work:loads.title");
  const back =
    task.place === undefined ? recordPath("task", task.id) : stepPath("questions", task.place);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="taken" plain={false} teams />
      <RecordTrail kind="task" record={task} />
      <PageTitle kind={task.title} title={title} lead={t("work:loads.lead")} />
      <EditForm form={form} labelOf={words.labelOf} className="form form-broad">
        {answer?.conflict ? (
          <>
            <ConflictChoice conflict={answer.conflict} {...words} />
            <HeldFields given={form.given} />
          </>
        ) : (
          <>
            <OwnVersionNotice form={form} task={task} />
            <LoadFields form={form} loads={loads} />
          </>
        )}
        <FormButtons cancel={back}>
          <Button variant="primary">{t("forms:save")}</Button>
        </FormButtons>
      </EditForm>
    </>
  );
}
