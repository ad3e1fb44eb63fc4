import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { choiceOf } from "../../../access/forms/fieldOf.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { chooseReminders, readChoice } from "../chooseReminders.ts";
import { reminderModes } from "../schema.ts";

const PATH = "/account/herinneringen";

/** How often somebody wants to be reminded by mail. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const mode = await asActor(context, readChoice);
  return { mode, done: new URL(request.url).searchParams.has("klaar") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const faults = await chooseReminders(tx, actor, given);
    return faults.length > 0 ? faults : `${PATH}?klaar`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function Reminders() {
  const { mode, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent ? faultyForm(sent.given, sent.faults) : freshForm({ hoevaak: [mode] });
  return (
    <>
      <title>{`${t("reminders:choice.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("reminders:choice.trail")}
        trail={[{ href: "/account", label: t("reminders:choice.account") }]}
      />
      <PageTitle title={t("reminders:choice.title")} lead={t("reminders:choice.lead")} />
      <div className="flow">
        {done && (
          <Notice tone="done" announce>
            {t("reminders:choice.done")}
          </Notice>
        )}
        <EditForm form={form} labelOf={() => t("reminders:choice.how")}>
          <ChoiceField
            {...choiceOf(form, "hoevaak", t)}
            kind="one"
            legend={t("reminders:choice.how")}
            options={reminderModes.map((value) => ({
              value,
              label: t(`reminders:choice.${value}`),
            }))}
          />
          <p className="quiet">{t("reminders:choice.urgent")}</p>
          <div className="form-buttons">
            <Button variant="primary" icon="check">
              {t("reminders:choice.save")}
            </Button>
          </div>
        </EditForm>
      </div>
    </>
  );
}
