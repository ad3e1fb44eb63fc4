import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { findProvider } from "../../access/organisationSignIn/provider.ts";
import { PasskeyForm } from "../../access/pages/account/PasskeyForm.tsx";
import { optionsToSignIn } from "../../access/passkeys/passkeyOptions.ts";
import { installationBegun } from "../../access/begin/installationBegun.ts";
import { actorContext, servicesContext } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../look/Button.tsx";
import { ErrorSummary } from "../look/ErrorSummary.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { Notice } from "../look/Notice.tsx";
import { enter } from "../gate/enter.ts";
import { enterByPasskey } from "../gate/enterByPasskey.ts";
import { ownPath } from "../gate/ownPath.ts";
import { DemonstrationPeople } from "./DemonstrationPeople.tsx";
import { demonstrationPeople, DEMONSTRATION_PASSWORD } from "./demonstrationPeople.ts";
import { readForm } from "../../platform/forms/readForm.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const to = ownPath(asked.get("naar"));
  if (context.get(actorContext)) throw redirect(to);
  const services = context.get(servicesContext);
  const { mode, database } = services;
  return {
    to,
    kept: asked.has("bewaard"),
    newPassword: asked.get("klaar") === "wachtwoord",
    people: mode === "demo" ? demonstrationPeople() : [],
    passkey: await optionsToSignIn(services),
    begun: mode === "demo" || (await installationBegun(database)),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { t } = context.get(textsContext);
  const form = await readForm(request);
  const to = ownPath(String(form.get("to") ?? ""));
  if (form.has("antwoord")) {
    await enterByPasskey(request, context, String(form.get("antwoord")), to);
    const text = t("web:signIn.passkeyRefused");
    return data(
      { email: "", errors: [{ field: "email", text }], offered: undefined },
      { status: 400 },
    );
  }
  const email = String(form.get("email") ?? "");
  const password = String(form.get("password") ?? "");
  const errors = [
    ...(email.trim() ? [] : [{ field: "email", text: t("web:signIn.emptyEmail") }]),
    ...(password ? [] : [{ field: "password", text: t("web:signIn.emptyPassword") }]),
  ];
  const work = await findProvider(context.get(servicesContext), { email });
  const offered = work ? { email, organisation: work.organisation } : undefined;
  if (errors.length > 0) return data({ email, errors, offered }, { status: 400 });
  const outcome = await enter(request, context, { email, password }, to);
  if (outcome.kind === "tooOften") {
    const text = t("web:signIn.tooOften", { count: outcome.minutes });
    return data({ email, errors: [{ field: "email", text }], offered }, { status: 429 });
  }
  return data(
    { email, errors: [{ field: "email", text: t("web:signIn.refused") }], offered },
    { status: 400 },
  );
}

export default function SignIn() {
  const { to, kept, newPassword, people, begun, passkey } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("web:signIn.title")} · Overstap`}</title>
      <PageTitle title={t("web:signIn.title")} lead={t("web:signIn.lead")} />
      {!begun && <Notice title={t("web:signIn.emptyTitle")}>{t("web:signIn.empty")}</Notice>}
      {kept && <Notice title={t("web:signIn.keptTitle")}>{t("web:signIn.kept")}</Notice>}
      {newPassword && (
        <Notice tone="done" announce>
          {t("access:recovery.done")}
        </Notice>
      )}
      <ErrorSummary title={t("web:signIn.faults")} errors={tried?.errors ?? []} />
      {tried?.offered && (
        <Notice>
          <form method="post" action="/inloggen/organisatie">
            <input type="hidden" name="email" value={tried.offered.email} />
            <Button>{t("access:work.go", { organisation: tried.offered.organisation })}</Button>
          </form>
        </Notice>
      )}
      <form method="post" className="form sign-in">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="email"
          id="email"
          label={t("web:signIn.email")}
          type="email"
          autoComplete="username"
          defaultValue={tried?.email}
          required
          maxLength={254}
        />
        <TextField
          name="password"
          id="password"
          label={t("web:signIn.password")}
          type="password"
          autoComplete="current-password"
          required
          maxLength={128}
        />
        <Button variant="primary">{t("web:signIn.submit")}</Button>
      </form>
      <p>
        <a href="/wachtwoord">{t("access:recovery.title")}</a>
      </p>
      <p>
        <a href="/inloggen/code">{t("access:candidate.signInCode.offer")}</a>
      </p>
      <p>
        <a href="/inloggen/organisatie">{t("access:work.title")}</a>
      </p>
      <PasskeyForm
        kind="known"
        options={passkey}
        value="sleutel"
        label={t("access:passkey.signIn")}
        to={to}
      />
      {people.length > 0 && (
        <DemonstrationPeople people={people} password={DEMONSTRATION_PASSWORD} to={to} />
      )}
    </>
  );
}
