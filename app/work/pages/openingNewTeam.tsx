import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { StepLine } from "../forms/StepLine.tsx";
import { TeamFields } from "../forms/TeamFields.tsx";
import { beginOpening } from "../opening/beginOpening.ts";
import { startOpening } from "../opening/startOpening.ts";
import { useFieldWords } from "../history/useFieldWords.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const profile = new URL(request.url).searchParams.get("profiel") ?? undefined;
  const begun = await asActor(context, (tx, actor) => beginOpening(tx, actor, reader, profile));
  if (!begun) throw redirect("/werk/plekken/nieuw");
  return begun;
}

export const action = (args: ActionFunctionArgs) => answerForm(args, startOpening);

export default function OpeningNewTeam() {
  const { profile, form: opened, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const { label } = useFieldWords();
  const form = shownForm(opened, answer);
  const title = t("work:make.team");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="plekken" plain={false} teams />
      <RecordTrail kind="opening" />
      <PageTitle
        kind={t("work:make.withProfile", { profile: profile.name })}
        title={title}
        lead={t("work:make.teamLead")}
      />
      <div className="flow">
        <StepLine step="team" />
        <EditForm form={form} labelOf={label}>
          <input type="hidden" name="profile" value={profile.id} />
          <TeamFields form={form} choices={choices} />
          <FormButtons cancel="/werk/plekken/nieuw">
            <NextAction>{t("work:make.next")}</NextAction>
          </FormButtons>
        </EditForm>
      </div>
    </>
  );
}
