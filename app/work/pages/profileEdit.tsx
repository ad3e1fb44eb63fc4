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
import { isId } from "../../platform/ids.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { DefaultSubmit } from "../forms/DefaultSubmit.tsx";
import { ProfileFields } from "../forms/ProfileFields.tsx";
import { useProfileConflictWords } from "../forms/useProfileConflictWords.ts";
import { changeProfile } from "../profile/changeProfile.ts";
import { editProfile } from "../profile/editProfile.ts";
import { draftOf, recordPath } from "../writing/workKind.ts";
import { shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";
import { workOrAnswer } from "./workOrAnswer.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const place = new URL(request.url).searchParams.get("plek") ?? undefined;
  const edit = await asActor(context, (tx, actor) =>
    editProfile(tx, actor, reader, params["profile"], place),
  );
  if (!edit) throw new Response(null, { status: 404 });
  return edit;
}

export const action = (args: ActionFunctionArgs) => {
  const id = args.params["profile"];
  if (!isId(id)) throw new Response(null, { status: 404 });
  return workOrAnswer(args, draftOf("profile", id), (tx, actor, given) =>
    changeProfile(tx, actor, id, given),
  );
};

export default function ProfileEdit() {
  const { profile, options, form: opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const words = useProfileConflictWords(options);
  const form = shownForm(opened, answer);
  const title = t("work:edit.profile");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="profielen" plain={false} teams />
      <RecordTrail kind="profile" record={profile} />
      <PageTitle kind={profile.title} title={title} lead={t("work:edit.profileLead")} />
      <EditForm form={form} labelOf={words.labelOf}>
        <DefaultSubmit />
        {!profile.own && (
          <Notice title={t("work:own.libraryProfile")}>
            {t(profile.place === undefined ? "work:own.becomesProfile" : "work:own.becomesHere")}
          </Notice>
        )}
        {profile.place !== undefined && !answer?.conflict && (
          <input type="hidden" name="place" value={profile.place} />
        )}
        {answer?.conflict ? (
          <>
            <ConflictChoice conflict={answer.conflict} {...words} />
            <HeldFields given={form.given} />
          </>
        ) : (
          <ProfileFields form={form} options={options} self={profile.id} />
        )}
        <FormButtons cancel={recordPath("profile", profile.id)}>
          <Button variant="primary" name="do" value="save">
            {t("forms:save")}
          </Button>
        </FormButtons>
      </EditForm>
    </>
  );
}
