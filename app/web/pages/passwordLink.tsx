import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { countTry, triedTooOften } from "../../access/links/boundedTries.ts";
import {
  askPasswordLinkAgain,
  choosePassword,
  readPasswordLink,
} from "../../access/recovery/choosePassword.ts";
import { servicesContext } from "../../access/request/contexts.ts";
import { SHORTEST_PASSWORD } from "../../platform/forms/fields.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../look/Button.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { NextAction } from "../look/NextAction.tsx";
import { Notice } from "../look/Notice.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

/** Reads the link; looking uses nothing up. */
async function open({ request, context, params }: LoaderFunctionArgs) {
  const { database, sendsMail } = context.get(servicesContext);
  if (await triedTooOften(database, request)) throw new Response(null, { status: 429 });
  const state = await readPasswordLink(database, params["token"]);
  if (state === "unknown") {
    await database.as("overstap_accounts", undefined, (tx) => countTry(tx, request));
  }
  return { state, sendsMail, form: freshForm({}), askedAgain: false };
}

export async function loader(args: LoaderFunctionArgs) {
  const shown = await open(args);
  return shown.state === "unknown" ? data(shown, { status: 404 }) : shown;
}

export async function action(args: ActionFunctionArgs) {
  const shown = await open(args);
  if (shown.state === "unknown") return data(shown, { status: 404 });
  const { database } = args.context.get(servicesContext);
  const given = await readGiven(args.request);
  const token = args.params["token"];
  if (oneOf(given, "doe") === "vraag") {
    await askPasswordLinkAgain(database, token);
    return data({ ...shown, askedAgain: true });
  }
  const outcome = await choosePassword(database, token, given);
  if (outcome.kind === "saved") throw redirect("/inloggen?klaar=wachtwoord");
  if (outcome.kind === "dead") {
    return data({ ...shown, state: await readPasswordLink(database, token) }, { status: 409 });
  }
  return data({ ...shown, form: faultyForm({}, outcome.faults) }, { status: 400 });
}

/** A new password by a link, or what to do with a link that no longer works. */
export default function PasswordLink() {
  const loaded = useLoaderData<typeof loader>();
  const { state, sendsMail, form, askedAgain } = useActionData<typeof action>() ?? loaded;
  const { t } = useTexts();
  const title = t(
    state === "open" ? "access:account.newPassword" : `access:recovery.dead.${state}`,
  );
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle
        title={title}
        lead={t(state === "open" ? "access:recovery.chooseLead" : "access:recovery.dead.lead")}
      />
      {state === "open" ? (
        <EditForm form={form} className="form sign-in" labelOf={() => t("access:password.label")}>
          <TextField
            {...fieldOf(form, "wachtwoord", t)}
            label={t("access:password.label")}
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
      ) : (
        <Dead unknown={state === "unknown"} sendsMail={sendsMail} askedAgain={askedAgain} />
      )}
    </>
  );
}

function Dead(props: { unknown: boolean; sendsMail: boolean; askedAgain: boolean }) {
  const { t } = useTexts();
  if (props.askedAgain) {
    return (
      <Notice tone="done" title={t("access:recovery.asked")} announce>
        {t("access:recovery.sentAgain")}
      </Notice>
    );
  }
  if (!props.sendsMail) return <p>{t("access:recovery.noMail")}</p>;
  if (props.unknown) {
    return (
      <p>
        <ButtonLink href="/wachtwoord">{t("access:recovery.again")}</ButtonLink>
      </p>
    );
  }
  return (
    <form method="post">
      <Button variant="primary" name="doe" value="vraag">
        {t("access:recovery.again")}
      </Button>
    </form>
  );
}
