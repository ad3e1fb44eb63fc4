import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { Button } from "../../web/look/Button.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { EditForm } from "../forms/EditForm.tsx";
import { fieldOf } from "../forms/fieldOf.ts";
import { dropProvider, keepProvider, readProvider } from "../organisationSignIn/keepProvider.ts";
import { returnUrl } from "../organisationSignIn/provider.ts";
import { asActor, servicesContext, sessionOf } from "../request/contexts.ts";
import { LinkToCopy } from "./parts/LinkToCopy.tsx";

const PATH = "/beheer/inloggen";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { publicUrl } = context.get(servicesContext);
  const kept = await asActor(context, readProvider);
  return {
    back: returnUrl(publicUrl),
    kept: kept !== undefined,
    saved: new URL(request.url).searchParams.has("klaar"),
    form: freshForm({
      adres: [kept?.issuer ?? ""],
      naam: [kept?.clientId ?? ""],
      domein: [kept?.domain ?? ""],
    }),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const services = context.get(servicesContext);
  const session = sessionOf(context);
  const given = await readGiven(request);
  const outcome = await asActor(context, (tx, actor) =>
    oneOf(given, "doe") === "weg"
      ? dropProvider(tx, actor, session)
      : keepProvider(tx, actor, session, given, services),
  );
  if (outcome.kind === "saved") return redirect(`${PATH}?klaar=ja`);
  if (outcome.kind === "notFound") throw new Response(null, { status: 404 });
  const { geheim: _secret, ...rest } = given;
  return data({ form: faultyForm(rest, outcome.faults) }, { status: 400 });
}

/** By which provider the people of an organisation sign in. */
export default function ProviderPage() {
  const loaded = useLoaderData<typeof loader>();
  const { form } = useActionData<typeof action>() ?? loaded;
  const { t } = useTexts();
  const labels: Record<string, string> = {
    adres: t("access:provider.issuer"),
    naam: t("access:provider.clientId"),
    geheim: t("access:provider.secret"),
    domein: t("access:provider.domain"),
  };
  const field = (name: string) => ({ ...fieldOf(form, name, t), label: labels[name]! });
  return (
    <>
      <title>{`${t("access:work.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[{ href: "/beheer/instellingen", label: t("access:settings.title") }]}
      />
      <PageTitle title={t("access:work.title")} lead={t("access:provider.lead")} />
      <div className="flow">
        {loaded.saved && (
          <Notice tone="done" announce>
            {t("access:provider.saved")}
          </Notice>
        )}
        <Panel title={t("access:provider.back")}>
          <p>{t("access:provider.backText")}</p>
          <LinkToCopy address={loaded.back} />
        </Panel>
        <EditForm form={form} labelOf={(name) => labels[name]}>
          <TextField
            {...field("adres")}
            hint={t("access:provider.issuerHint")}
            type="url"
            required
            maxLength={300}
          />
          <TextField {...field("naam")} autoComplete="off" required maxLength={300} />
          <TextField
            {...field("geheim")}
            defaultValue=""
            hint={loaded.kept ? t("access:provider.secretKept") : undefined}
            type="password"
            autoComplete="off"
            required={!loaded.kept}
            maxLength={500}
          />
          <TextField
            {...field("domein")}
            hint={t("access:provider.domainHint")}
            required
            maxLength={253}
          />
          <p>
            <NextAction name="doe" value="bewaar">
              {t("access:provider.keep")}
            </NextAction>
          </p>
        </EditForm>
        {loaded.kept && (
          <form method="post">
            <Button variant="tertiary" name="doe" value="weg">
              {t("access:provider.drop")}
            </Button>
          </form>
        )}
      </div>
    </>
  );
}
