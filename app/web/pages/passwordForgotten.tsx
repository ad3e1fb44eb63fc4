import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { z } from "zod";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { askPasswordLink } from "../../access/recovery/askPasswordLink.ts";
import { servicesContext } from "../../access/request/contexts.ts";
import { callerOf } from "../../access/tries/callerOf.ts";
import { waitFault } from "../../access/tries/waitFault.ts";
import { email } from "../../platform/forms/fields.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../look/Breadcrumbs.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { NextAction } from "../look/NextAction.tsx";
import { Notice } from "../look/Notice.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return { form: freshForm({}), sendsMail: context.get(servicesContext).sendsMail };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const read = parseForm(z.object({ email: email() }), given);
  if (read.faults)
    return data({ form: faultyForm(given, read.faults), asked: false }, { status: 400 });
  const { database } = context.get(servicesContext);
  const wait = await askPasswordLink(database, read.value.email, callerOf(request));
  if (wait !== undefined) {
    const form = faultyForm(given, [waitFault("email", wait)]);
    return data({ form, asked: false }, { status: 429 });
  }
  return data({ form: freshForm({}), asked: true });
}

/** Where somebody who forgot their password asks for a link to choose another. */
export default function PasswordForgotten() {
  const loaded = useLoaderData<typeof loader>();
  const { form, asked } = useActionData<typeof action>() ?? { ...loaded, asked: false };
  const { t } = useTexts();
  const title = t("access:recovery.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[{ href: "/inloggen", label: t("web:signIn.title") }]}
      />
      <PageTitle
        title={title}
        lead={t(loaded.sendsMail ? "access:recovery.lead" : "access:recovery.noMail")}
      />
      {asked && (
        <Notice tone="done" title={t("access:recovery.asked")} announce>
          {t("access:recovery.askedNext")}
        </Notice>
      )}
      {loaded.sendsMail && !asked && (
        <EditForm form={form} className="form sign-in" labelOf={() => t("web:signIn.email")}>
          <TextField
            {...fieldOf(form, "email", t)}
            label={t("web:signIn.email")}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
          />
          <p>
            <NextAction>{t("access:recovery.ask")}</NextAction>
          </p>
        </EditForm>
      )}
    </>
  );
}
