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
import { TeamFields } from "../forms/TeamFields.tsx";
import { changeOpeningTeam } from "../opening/changeOpeningTeam.ts";
import { editOpeningTeam } from "../opening/editOpeningTeam.ts";
import { NEW_TEAM } from "../opening/teamName.ts";
import { recordPath } from "../writing/workKind.ts";
import { useFieldWords } from "../history/useFieldWords.ts";
import { answerForm, shownForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const edit = await asActor(context, (tx, actor) =>
    editOpeningTeam(tx, actor, reader, params["opening"]),
  );
  if (!edit) throw new Response(null, { status: 404 });
  return edit;
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor, given) =>
    changeOpeningTeam(tx, actor, args.params["opening"], given),
  );

export default function OpeningTeam() {
  const { opening, form: opened, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTexts();
  const { label } = useFieldWords();
  const form = shownForm(opened, answer);
  const title = t("work:edit.team");
  const names = new Map([
    ...choices.settings.map(({ id, name }) => [id, name] as const),
    ...choices.regions.map(({ id, name }) => [id, name] as const),
    [NEW_TEAM, t("work:team.new")] as const,
  ]);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="plekken" plain={false} teams />
      <RecordTrail kind="opening" record={opening} />
      <PageTitle kind={opening.title} title={title} lead={t("work:edit.teamLead")} />
      <EditForm form={form} labelOf={label}>
        {answer?.conflict ? (
          <>
            <ConflictChoice
              conflict={answer.conflict}
              labelOf={(field) => t(field === "team" ? "work:field.team" : "work:opening.region")}
              wordsOf={(_, values) => values.map((id) => names.get(id) ?? "").join(", ")}
            />
            <HeldFields given={form.given} />
          </>
        ) : (
          <TeamFields form={form} choices={choices} />
        )}
        <FormButtons cancel={recordPath("opening", opening.id)}>
          <Button variant="primary">{t("forms:save")}</Button>
        </FormButtons>
      </EditForm>
    </>
  );
}
