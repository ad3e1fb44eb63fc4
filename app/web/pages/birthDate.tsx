import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { giveBirthDate, waitsForBirthDate } from "../../access/codes/giveBirthDate.ts";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { actorOf, servicesContext, sessionOf } from "../../access/request/contexts.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ownPath } from "../gate/ownPath.ts";
import { TextField } from "../look/forms/TextField.tsx";
import { NextAction } from "../look/NextAction.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

const onTo = (request: Request) => ownPath(new URL(request.url).searchParams.get("naar"));

export function loader({ request, context }: LoaderFunctionArgs) {
  if (!waitsForBirthDate(actorOf(context).role, sessionOf(context))) throw redirect(onTo(request));
  return { form: freshForm({}) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { database } = context.get(servicesContext);
  const session = sessionOf(context);
  const actor = actorOf(context);
  if (!waitsForBirthDate(actor.role, session)) throw redirect(onTo(request));
  const given = await readGiven(request);
  const faults = await giveBirthDate(database, actor, session, given);
  if (faults.length === 0) return redirect(onTo(request));
  return data({ form: faultyForm(given, faults) }, { status: 400 });
}

/** One more step for a candidate who signed in with a code, before what they can bear is shown. */
export default function BirthDate() {
  const loaded = useLoaderData<typeof loader>();
  const { form } = useActionData<typeof action>() ?? loaded;
  const { t } = useTexts();
  const label = t("access:candidate.birthDate.label");
  return (
    <>
      <title>{`${t("access:candidate.birthDate.title")} · Overstap`}</title>
      <PageTitle
        title={t("access:candidate.birthDate.title")}
        lead={t("access:candidate.birthDate.lead")}
      />
      <EditForm form={form} className="form sign-in" labelOf={() => label}>
        <TextField
          {...fieldOf(form, "geboren", t)}
          label={label}
          hint={t("access:candidate.birthDate.hint")}
          autoComplete="bday"
          required
          maxLength={20}
        />
        <p>
          <NextAction>{t("access:secondStep.go")}</NextAction>
        </p>
      </EditForm>
    </>
  );
}
