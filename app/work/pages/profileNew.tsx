import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { DefaultSubmit } from "../forms/DefaultSubmit.tsx";
import { ProfileFields } from "../forms/ProfileFields.tsx";
import { useProfileConflictWords } from "../forms/useProfileConflictWords.ts";
import { addProfile } from "../profile/addProfile.ts";
import { newProfile } from "../profile/editProfile.ts";
import { draftOf } from "../writing/workKind.ts";
import { shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";
import { workOrAnswer } from "./workOrAnswer.ts";

export const loader = ({ context }: LoaderFunctionArgs) =>
  asActor(context, (tx, actor) => newProfile(tx, actor, context.get(textsContext)));

export const action = (args: ActionFunctionArgs) =>
  workOrAnswer(args, draftOf("profile", "nieuw"), addProfile);

export default function ProfileNew() {
  const { options, form: opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const { labelOf } = useProfileConflictWords(options);
  const form = shownForm(opened, answer);
  const title = t("work:new.profile");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="profielen" plain={false} teams />
      <RecordTrail kind="profile" />
      <PageTitle title={title} lead={t("work:profiles.newLead")} />
      <EditForm form={form} labelOf={labelOf}>
        <DefaultSubmit />
        <ProfileFields form={form} options={options} />
        <FormButtons cancel="/werk/profielen">
          <Button variant="primary" name="do" value="save">
            {t("forms:save")}
          </Button>
        </FormButtons>
      </EditForm>
    </>
  );
}
