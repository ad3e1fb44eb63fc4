import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { askCode } from "../../access/codes/askCode.ts";
import { isPhone } from "../../access/codes/codeAccount.ts";
import { signInWithLetter } from "../../access/codes/signInWithCode.ts";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { servicesContext } from "../../access/request/contexts.ts";
import { callerOf } from "../../access/tries/callerOf.ts";
import { waitFault } from "../../access/tries/waitFault.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { askedCookie } from "../gate/askedCode.ts";
import { codeFault, enterWithCode } from "../gate/enterWithCode.ts";
import { Breadcrumbs } from "../look/Breadcrumbs.tsx";
import { Button } from "../look/Button.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { NextAction } from "../look/NextAction.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { Panel } from "../look/Panel.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  const { sendsMail, sendsSms } = context.get(servicesContext);
  return { form: freshForm({}), sendsMail, sendsSms, way: "stuur" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const services = context.get(servicesContext);
  const { database, sendsMail, sendsSms } = services;
  const given = await readGiven(request);
  const way = oneOf(given, "doe") === "brief" ? "brief" : "stuur";
  const shown = { sendsMail, sendsSms, way };
  if (way === "brief") {
    const outcome = await signInWithLetter(services, request, oneOf(given, "brief"));
    enterWithCode(outcome, context, "/vandaag");
    const fault = codeFault(outcome, "brief");
    return data({ ...shown, form: faultyForm(given, [fault]) }, { status: 400 });
  }
  const name = oneOf(given, "naam").trim();
  if (!name.includes("@") && !isPhone(name)) {
    const fault = { field: "naam", key: "access:candidate.signInCode.noName" } as const;
    return data({ ...shown, form: faultyForm(given, [fault]) }, { status: 400 });
  }
  const sends = { mail: sendsMail, sms: sendsSms };
  const wait = await askCode(database, name, callerOf(request), sends);
  if (wait !== undefined) {
    return data({ ...shown, form: faultyForm(given, [waitFault("naam", wait)]) }, { status: 429 });
  }
  return redirect("/inloggen/code/invullen", {
    headers: { "set-cookie": askedCookie(name, services) },
  });
}

/** Where a candidate asks for a code to sign in, or types the one of a letter. */
export default function SignInCode() {
  const loaded = useLoaderData<typeof loader>();
  const { form, sendsMail, sendsSms, way } = useActionData<typeof action>() ?? loaded;
  const { t } = useTexts();
  const fresh = loaded.form;
  const sends = sendsMail || sendsSms;
  const title = t("access:candidate.signInCode.title");
  const label = t(
    sendsSms
      ? sendsMail
        ? "access:candidate.signInCode.mailOrPhone"
        : "access:candidate.signInCode.phone"
      : "access:candidate.signInCode.email",
  );
  const letter = t("access:candidate.code.label");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[{ href: "/inloggen", label: t("web:signIn.title") }]}
      />
      <PageTitle
        title={title}
        lead={t(
          sends ? "access:candidate.signInCode.lead" : "access:candidate.signInCode.leadLetter",
        )}
      />
      <div className="flow">
        {sends && (
          <EditForm
            form={way === "stuur" ? form : fresh}
            className="form sign-in"
            labelOf={() => label}
          >
            <TextField
              {...fieldOf(way === "stuur" ? form : fresh, "naam", t)}
              label={label}
              autoComplete="username"
              required
              maxLength={254}
            />
            <p>
              <NextAction name="doe" value="stuur">
                {t("access:candidate.signInCode.send")}
              </NextAction>
            </p>
          </EditForm>
        )}
        <Panel title={t("access:candidate.signInCode.haveLetter")}>
          <EditForm
            form={way === "brief" ? form : fresh}
            className="form sign-in"
            labelOf={() => letter}
          >
            <TextField
              {...fieldOf(way === "brief" ? form : fresh, "brief", t)}
              label={letter}
              hint={t("access:candidate.code.hint")}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              required
              maxLength={40}
            />
            <p>
              <Button name="doe" value="brief">
                {t("web:signIn.submit")}
              </Button>
            </p>
          </EditForm>
        </Panel>
      </div>
    </>
  );
}
