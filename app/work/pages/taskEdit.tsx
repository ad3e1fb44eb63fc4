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
import { OwnVersionNotice } from "../forms/OwnVersionNotice.tsx";
import { TaskFields } from "../forms/TaskFields.tsx";
import { useConflictWords } from "../history/useConflictWords.ts";
import { changeTask } from "../task/changeTask.ts";
import { editTask } from "../task/editTask.ts";
import { recordPath } from "../writing/workKind.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const place = new URL(request.url).searchParams.get("plek") ?? undefined;
  const edit = await asActor(context, (tx, actor) =>
    editTask(tx, actor, reader, params["task"], place),
  );
  if (!edit) throw new Response(null, { status: 404 });
  return edit;
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor, given) => changeTask(tx, actor, args.params["task"], given), true);

export default function TaskEdit() {
  const { task, form: opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const words = useConflictWords();
  const form = shownForm(opened, answer);
  const title = t("work:edit.task");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="taken" plain={false} teams />
      <RecordTrail kind="task" record={task} />
      <PageTitle kind={task.title} title={title} lead={t("work:edit.taskLead")} />
      <EditForm form={form} labelOf={words.labelOf}>
        {answer?.conflict ? (
          <>
            <ConflictChoice conflict={answer.conflict} {...words} />
            <HeldFields given={form.given} />
          </>
        ) : (
          <>
            <OwnVersionNotice form={form} task={task} />
            <TaskFields form={form} />
          </>
        )}
        <FormButtons cancel={recordPath("task", task.id)}>
          <Button variant="primary">{t("forms:save")}</Button>
        </FormButtons>
      </EditForm>
    </>
  );
}
