import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../web/look/forms/ChoiceField.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { finishGuide } from "../begin/finishGuide.ts";
import { readGuide } from "../begin/readGuide.ts";
import { EditForm } from "../forms/EditForm.tsx";
import { choiceOf } from "../forms/fieldOf.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { saveOnce } from "../request/saveOnce.ts";
import { BeginHead } from "./begin/BeginHead.tsx";
import { MailPanel } from "./parts/MailPanel.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const { mailFrom = null } = context.get(servicesContext);
  return asActor(context, async (tx, actor) => {
    if (!(await readGuide(tx, actor))) throw new Response(null, { status: 404 });
    return { mailFrom, form: freshForm({ taal: [language] }) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const { faults } = await saveOnce(
    context,
    given,
    (tx) => finishGuide(tx, given),
    () => "/begin/klaar",
  );
  return data({ form: faultyForm(given, faults) }, { status: 400 });
}

/** The fourth step of the guide: what the installation does by itself, and in which language. */
export default function BeginSettings() {
  const { mailFrom, form: fresh } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? fresh;
  const { t } = useTexts();
  return (
    <>
      <BeginHead step="settings" />
      <div className="flow">
        <MailPanel from={mailFrom} />
        <EditForm form={form}>
          <ChoiceField
            {...choiceOf(form, "taal", t)}
            legend={t("access:begin.settings.language")}
            hint={t("access:begin.settings.languageHint")}
            kind="one"
            options={[
              { value: "nl", label: "Nederlands" },
              { value: "en", label: "English" },
            ]}
            required
          />
          <p>
            <NextAction>{t("access:begin.settings.next")}</NextAction>
          </p>
        </EditForm>
      </div>
    </>
  );
}
