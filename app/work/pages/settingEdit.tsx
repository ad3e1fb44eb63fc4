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
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { SettingFields } from "../forms/SettingFields.tsx";
import { useConflictWords } from "../history/useConflictWords.ts";
import { changeSetting } from "../setting/changeSetting.ts";
import { editSetting } from "../setting/editSetting.ts";
import { recordPath } from "../writing/workKind.ts";
import { useFieldWords } from "../history/useFieldWords.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const edit = await asActor(context, (tx, actor) => editSetting(tx, actor, params["setting"]));
  if (!edit) throw new Response(null, { status: 404 });
  return edit;
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(
    args,
    (tx, actor, given) => changeSetting(tx, actor, args.params["setting"], given),
    true,
  );

export default function SettingEdit() {
  const { setting, form: opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const words = useConflictWords();
  const { label } = useFieldWords();
  const form = shownForm(opened, answer);
  const title = t("work:edit.setting");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="teams" plain={false} teams />
      <RecordTrail kind="setting" record={setting} />
      <PageTitle kind={setting.title} title={title} lead={t("work:edit.settingLead")} />
      <EditForm form={form} labelOf={label}>
        {answer?.conflict ? (
          <>
            <ConflictChoice conflict={answer.conflict} {...words} />
            <HeldFields given={form.given} />
          </>
        ) : (
          <>
            <SettingFields form={form} />
          </>
        )}
        <FormButtons cancel={recordPath("setting", setting.id)}>
          <Button variant="primary">{t("forms:save")}</Button>
        </FormButtons>
      </EditForm>
    </>
  );
}
