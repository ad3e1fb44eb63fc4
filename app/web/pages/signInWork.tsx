import { data, type ActionFunctionArgs, useActionData, useLoaderData } from "react-router";
import { z } from "zod";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { askProvider } from "../../access/organisationSignIn/askProvider.ts";
import { findProvider } from "../../access/organisationSignIn/provider.ts";
import { servicesContext } from "../../access/request/contexts.ts";
import { callerOf } from "../../access/tries/callerOf.ts";
import { counting, takeTry } from "../../access/tries/tries.ts";
import { waitFault } from "../../access/tries/waitFault.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { email } from "../../platform/forms/fields.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { log } from "../../platform/log/log.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { providerCookie } from "../gate/askedProvider.ts";
import { Breadcrumbs } from "../look/Breadcrumbs.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { NextAction } from "../look/NextAction.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

/** Each asks a provider outside: this bounds what one caller can have asked. */
const tries = { name: "provider", most: 120, minutes: 10 };

export const loader = () => ({ form: freshForm({}) });

export async function action({ request, context }: ActionFunctionArgs) {
  const services = context.get(servicesContext);
  const given = await readGiven(request);
  const refuse = (fault: Fault) =>
    data({ form: faultyForm(given, [fault]), go: undefined }, { status: 400 });
  const read = parseForm(z.object({ email: email() }), given);
  if (read.faults) return refuse(read.faults[0]!);
  const minutes = await counting(services.database, (tx) => takeTry(tx, tries, callerOf(request)));
  if (minutes !== undefined) return refuse(waitFault("email", minutes));
  const provider = await findProvider(services, read.value);
  if (!provider) return refuse({ field: "email", key: "access:work.none" });
  try {
    const { address, asked } = await askProvider(provider, services.publicUrl, read.value.email);
    const go = { address, organisation: provider.organisation };
    return data(
      { form: freshForm({}), go },
      { headers: { "set-cookie": providerCookie(asked, services) } },
    );
  } catch (error) {
    log.warn({ error: (error as Error).name }, "a provider did not answer");
    return refuse({ field: "email", key: "access:work.away" });
  }
}

/** Where somebody signs in with the account of their work. */
export default function SignInWork() {
  const loaded = useLoaderData<typeof loader>();
  const { form, go } = useActionData<typeof action>() ?? { ...loaded, go: undefined };
  const { t } = useTexts();
  const title = t("access:work.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[{ href: "/inloggen", label: t("web:signIn.title") }]}
      />
      <PageTitle
        title={title}
        lead={
          go ? t("access:work.goLead", { organisation: go.organisation }) : t("access:work.lead")
        }
      />
      {go ? (
        // A link: a form of this page may lead to this program only.
        <p>
          <NextAction href={go.address}>
            {t("access:work.go", { organisation: go.organisation })}
          </NextAction>
        </p>
      ) : (
        <EditForm form={form} className="form sign-in" labelOf={() => t("access:work.email")}>
          <TextField
            {...fieldOf(form, "email", t)}
            label={t("access:work.email")}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
          />
          <p>
            <NextAction>{t("access:work.ask")}</NextAction>
          </p>
        </EditForm>
      )}
    </>
  );
}
