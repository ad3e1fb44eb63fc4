import { data, redirect, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { returnFromProvider } from "../../access/organisationSignIn/returnFromProvider.ts";
import { servicesContext } from "../../access/request/contexts.ts";
import { beginSession } from "../../access/signIn/beginSession.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { askedProvider, providerCookie } from "../gate/askedProvider.ts";
import { cookiesOf } from "../gate/enter.ts";
import { ButtonLink } from "../look/Button.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

/** Takes back somebody whom the provider of their organisation sends, and signs them in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const services = context.get(servicesContext);
  const asked = askedProvider(request, services);
  if (!asked) return { why: "failed" as const };
  const forget = providerCookie(undefined, services);
  const outcome = await returnFromProvider(services, new URL(request.url), asked);
  if (outcome.kind === "not") {
    return data({ why: outcome.why }, { status: 400, headers: { "set-cookie": forget } });
  }
  const how = { proof: "organisation", secondStep: outcome.secondStep } as const;
  const begun = await beginSession(services.authentication, request, outcome.account, how);
  const headers = cookiesOf(begun, context);
  headers.append("set-cookie", forget);
  throw redirect("/vandaag", { headers });
}

/** Why somebody who came back from their organisation's provider is not signed in. */
export default function SignInWorkBack() {
  const { why } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("access:work.not.title")} · Overstap`}</title>
      <PageTitle title={t("access:work.not.title")} lead={t(`access:work.not.${why}`)} />
      <p>
        <ButtonLink variant="primary" href="/inloggen">
          {t("access:invitation.signIn")}
        </ButtonLink>
      </p>
    </>
  );
}
