import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { asActor } from "../../access/request/contexts.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { SettingFields } from "../forms/SettingFields.tsx";
import { addSetting } from "../setting/addSetting.ts";
import { newSetting } from "../setting/editSetting.ts";
import { useFieldWords } from "../history/useFieldWords.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export const loader = ({ context }: LoaderFunctionArgs) => asActor(context, newSetting);

export const action = (args: ActionFunctionArgs) => answerForm(args, addSetting);

export default function SettingNew() {
  const opened = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const { label } = useFieldWords();
  const form = shownForm(opened, answer);
  const title = t("work:new.setting");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="teams" plain={false} teams />
      <RecordTrail kind="setting" />
      <PageTitle title={title} lead={t("work:setting.newLead")} />
      <EditForm form={form} labelOf={label}>
        <SettingFields form={form} />
        <FormButtons cancel="/werk/teams">
          <Button variant="primary">{t("forms:save")}</Button>
        </FormButtons>
      </EditForm>
    </>
  );
}
