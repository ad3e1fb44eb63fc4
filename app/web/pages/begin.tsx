import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { beginInstallation } from "../../access/begin/beginInstallation.ts";
import { setupLinkState } from "../../access/begin/installationBegun.ts";
import { countTry, triedTooOften } from "../../access/links/boundedTries.ts";
import { BeginHead } from "../../access/pages/begin/BeginHead.tsx";
import { BeginForm } from "../../access/pages/begin/BeginForm.tsx";
import { actorContext, servicesContext } from "../../access/request/contexts.ts";
import { faultyForm, type FormState, freshForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { enter } from "../gate/enter.ts";
import { ButtonLink } from "../look/Button.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

const NEXT = "/begin/regios";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { database } = context.get(servicesContext);
  if (await triedTooOften(database, request)) throw new Response(null, { status: 429 });
  const state = await database.as("overstap_accounts", undefined, async (tx) => {
    const found = await setupLinkState(tx, params["token"]);
    if (found === "unknown") await countTry(tx, request);
    return found;
  });
  if (state === "unknown") return data({ state, form: freshForm({}) }, { status: 404 });
  if (state === "used" && context.get(actorContext)) throw redirect(NEXT);
  return { state, form: freshForm({}) };
}

/** Begins; what is wrong comes back with the form, all but the password. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { database } = context.get(servicesContext);
  if (await triedTooOften(database, request)) throw new Response(null, { status: 429 });
  const { language } = context.get(textsContext);
  const given = await readGiven(request);
  const outcome = await beginInstallation(database, params["token"], given, language);
  if (outcome.kind === "unknown") {
    await database.as("overstap_accounts", undefined, (tx) => countTry(tx, request));
    return data({ form: freshForm({}), state: "unknown" as const }, { status: 404 });
  }
  if (outcome.kind === "faults") {
    const { wachtwoord: _password, ...rest } = given;
    const form: FormState = faultyForm(rest, outcome.faults);
    return data({ form, state: "open" as const }, { status: 400 });
  }
  // Whoever pressed twice has begun already and is let in; anybody else is told that it was used.
  await enter(
    request,
    context,
    { email: oneOf(given, "email"), password: oneOf(given, "wachtwoord") },
    NEXT,
  );
  const state = await database.as("overstap_accounts", undefined, (tx) =>
    setupLinkState(tx, params["token"]),
  );
  return data({ form: freshForm({}), state }, { status: 409 });
}

export default function Begin() {
  const loaded = useLoaderData<typeof loader>();
  const { state, form } = useActionData<typeof action>() ?? loaded;
  const { t } = useTexts();
  if (state === "open") {
    return (
      <>
        <BeginHead step="you" />
        <BeginForm form={form} />
      </>
    );
  }
  if (state !== "used") return <DeadSetup state={state} />;
  return (
    <>
      <title>{`${t("access:begin.used.title")} · Overstap`}</title>
      <PageTitle title={t("access:begin.used.title")} lead={t("access:begin.used.lead")} />
      <p>
        <ButtonLink variant="primary" href={`/inloggen?naar=${NEXT}`}>
          {t("access:begin.used.signIn")}
        </ButtonLink>
      </p>
    </>
  );
}

/** What to do with a link that begins nothing: only who runs the program's computer makes a new one. */
function DeadSetup({ state }: { state: "replaced" | "unknown" }) {
  const { t } = useTexts();
  const title = t(`access:begin.${state}.title`);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle title={title} lead={t("access:begin.dead.lead")} />
      <div className="flow">
        <p>
          <code>npx overstap setup-link</code>
        </p>
        <p>
          <ButtonLink href="/inloggen">{t("access:begin.used.signIn")}</ButtonLink>
        </p>
      </div>
    </>
  );
}
