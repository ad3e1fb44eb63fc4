import {
  data,
  redirect,
  type ActionFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { SHORTEST_PASSWORD } from "../../platform/forms/fields.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { EditForm } from "../forms/EditForm.tsx";
import { fieldOf } from "../forms/fieldOf.ts";
import { changePassword } from "../password/changePassword.ts";
import { actorOf, servicesContext, sessionOf } from "../request/contexts.ts";

export const loader = () => ({ form: freshForm({}) });

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const outcome = await changePassword(
    context.get(servicesContext),
    actorOf(context),
    sessionOf(context),
    given,
  );
  if (outcome.kind === "saved") return redirect("/account?klaar=wachtwoord");
  if (outcome.kind === "notFound") throw new Response(null, { status: 404 });
  // A password never goes back into a page.
  return data({ form: faultyForm({}, outcome.faults) }, { status: 400 });
}

/** Another password, after the present one. */
export default function OwnPassword() {
  const loaded = useLoaderData<typeof loader>();
  const { form } = useActionData<typeof action>() ?? loaded;
  const { t } = useTexts();
  const labels: Record<string, string> = {
    nu: t("access:password.now"),
    wachtwoord: t("access:password.label"),
  };
  return (
    <>
      <title>{`${t("access:account.newPassword")} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[{ href: "/account", label: t("access:account.title") }]}
      />
      <PageTitle title={t("access:account.newPassword")} lead={t("access:password.changeLead")} />
      <EditForm form={form} className="form sign-in" labelOf={(name) => labels[name]}>
        <TextField
          {...fieldOf(form, "nu", t)}
          label={labels["nu"]!}
          type="password"
          autoComplete="current-password"
          required
          maxLength={128}
        />
        <TextField
          {...fieldOf(form, "wachtwoord", t)}
          label={labels["wachtwoord"]!}
          hint={t("access:password.hint", { least: SHORTEST_PASSWORD })}
          type="password"
          autoComplete="new-password"
          required
          maxLength={128}
        />
        <p>
          <NextAction>{t("access:password.change")}</NextAction>
        </p>
      </EditForm>
    </>
  );
}
