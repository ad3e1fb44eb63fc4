import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { CODE_MINUTES } from "../../access/codes/shortCode.ts";
import { signInWithCode } from "../../access/codes/signInWithCode.ts";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { servicesContext } from "../../access/request/contexts.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { askedName } from "../gate/askedCode.ts";
import { codeFault, enterWithCode } from "../gate/enterWithCode.ts";
import { Breadcrumbs } from "../look/Breadcrumbs.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { NextAction } from "../look/NextAction.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

const ASK = "/inloggen/code";

export function loader({ request, context }: LoaderFunctionArgs) {
  const to = askedName(request, context.get(servicesContext)) ?? "";
  return { form: freshForm({}), to };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const services = context.get(servicesContext);
  const given = await readGiven(request);
  const to = askedName(request, services);
  if (!to) return redirect(ASK);
  const outcome = await signInWithCode(services, request, to, oneOf(given, "code"));
  enterWithCode(outcome, context, "/vandaag");
  return data({ form: faultyForm({}, [codeFault(outcome, "code")]), to }, { status: 400 });
}

/** Where a candidate types the code that was sent to them. */
export default function SignInCodeGiven() {
  const loaded = useLoaderData<typeof loader>();
  const { form, to } = useActionData<typeof action>() ?? loaded;
  const { t } = useTexts();
  const title = t("access:candidate.signInCode.give");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[
          { href: "/inloggen", label: t("web:signIn.title") },
          { href: ASK, label: t("access:candidate.signInCode.title") },
        ]}
      />
      <PageTitle
        title={title}
        lead={
          to
            ? t("access:candidate.signInCode.giveLead", { to, count: CODE_MINUTES })
            : t("access:candidate.signInCode.askFirst")
        }
      />
      {to !== "" && (
        <EditForm
          form={form}
          className="form sign-in"
          labelOf={() => t("access:candidate.signInCode.label")}
        >
          <TextField
            {...fieldOf(form, "code", t)}
            defaultValue=""
            label={t("access:candidate.signInCode.label")}
            hint={t("access:candidate.signInCode.hint")}
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            maxLength={10}
          />
          <p>
            <NextAction>{t("web:signIn.submit")}</NextAction>
          </p>
        </EditForm>
      )}
      <p>
        <a href={ASK}>{t("access:candidate.signInCode.again")}</a>
      </p>
    </>
  );
}
