import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { asActor } from "../../access/request/contexts.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { TaskFields } from "../forms/TaskFields.tsx";
import { useFieldWords } from "../history/useFieldWords.ts";
import { addTask } from "../task/addTask.ts";
import { newTask } from "../task/editTask.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export const loader = ({ context }: LoaderFunctionArgs) => asActor(context, newTask);

export const action = (args: ActionFunctionArgs) => answerForm(args, addTask);

export default function TaskNew() {
  const opened = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const { label } = useFieldWords();
  const form = shownForm(opened, answer);
  const title = t("work:new.task");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="taken" plain={false} teams />
      <RecordTrail kind="task" />
      <PageTitle title={title} lead={t("work:tasks.newLead")} />
      <EditForm form={form} labelOf={label}>
        <TaskFields form={form} />
        <FormButtons cancel="/werk/taken">
          <NextAction>{t("work:make.next")}</NextAction>
        </FormButtons>
      </EditForm>
    </>
  );
}
