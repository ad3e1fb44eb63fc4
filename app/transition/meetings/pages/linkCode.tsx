import {
  data,
  redirect,
  type ActionFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { countTry, triedTooOften } from "../../../access/links/boundedTries.ts";
import { servicesContext } from "../../../access/request/contexts.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { meetingLinkForCode } from "../openMeetingLink.ts";

export const loader = () => ({ form: freshForm({}) });

/** The code that stands in a letter leads to its meeting; it never stands in an address itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { database } = context.get(servicesContext);
  if (await triedTooOften(database, request)) throw new Response(null, { status: 429 });
  const given = await readGiven(request);
  const to = await meetingLinkForCode(database, oneOf(given, "code"));
  if (to) return redirect(to);
  await database.as("overstap_accounts", undefined, (tx) => countTry(tx, request));
  const form = faultyForm(given, [{ field: "code", key: "meetings:candidate.code.unknown" }]);
  return data({ form }, { status: 400 });
}

/** Where somebody types the code of a letter about a meeting. */
export default function MeetingCode() {
  const loaded = useLoaderData<typeof loader>();
  const { form } = useActionData<typeof action>() ?? loaded;
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("meetings:candidate.code.title")} · Overstap`}</title>
      <PageTitle
        title={t("meetings:candidate.code.title")}
        lead={t("meetings:candidate.code.lead")}
      />
      <EditForm form={form} className="form sign-in">
        <TextField
          {...fieldOf(form, "code", t)}
          label={t("access:candidate.code.label")}
          hint={t("access:candidate.code.hint")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={40}
        />
        <p>
          <NextAction>{t("access:candidate.code.go")}</NextAction>
        </p>
      </EditForm>
    </>
  );
}
