import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { GiveSecondStep } from "../../access/pages/account/GiveSecondStep.tsx";
import { ManageSecondStep } from "../../access/pages/account/ManageSecondStep.tsx";
import { PaperCodes } from "../../access/pages/account/PaperCodes.tsx";
import { SetUpSecondStep } from "../../access/pages/account/SetUpSecondStep.tsx";
import { optionsToAdd, optionsToSignIn } from "../../access/passkeys/passkeyOptions.ts";
import { actorOf, servicesContext, sessionOf } from "../../access/request/contexts.ts";
import { needsSecondStep } from "../../access/secondStep/needsSecondStep.ts";
import { readSecondSteps } from "../../access/secondStep/secondSteps.ts";
import { readAppKey } from "../../access/secondStep/setUpSecondStep.ts";
import { freshForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ownPath } from "../gate/ownPath.ts";
import { pressedOnSecondStep } from "../gate/pressedOnSecondStep.ts";
import { Breadcrumbs } from "../look/Breadcrumbs.tsx";
import { Notice } from "../look/Notice.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const services = context.get(servicesContext);
  const actor = actorOf(context);
  const session = sessionOf(context);
  const asked = new URL(request.url).searchParams;
  const shown = {
    to: ownPath(asked.get("naar")),
    needed: needsSecondStep(actor.role),
    form: freshForm({}),
  };
  if (session.demonstration) return { ...shown, way: "exempt" as const };
  const has = await readSecondSteps(services.database, actor.account);
  if (session.hasSecondStep && session.secondStepAt === null) {
    const passkey = has.passkeys.length > 0 ? await optionsToSignIn(services) : null;
    return { ...shown, way: "give" as const, app: has.app !== null, passkey };
  }
  return {
    ...shown,
    way:
      session.hasSecondStep && (has.app || has.passkeys.length > 0)
        ? ("manage" as const)
        : ("setUp" as const),
    has,
    appKey: (await readAppKey(services, actor)) ?? null,
    passkey: await optionsToAdd(services, actor),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const outcome = await pressedOnSecondStep(request, context, given);
  const to = ownPath(new URL(request.url).searchParams.get("naar"));
  if (outcome.kind === "done") {
    return redirect(oneOf(given, "doe").endsWith("-weg") ? "/account/tweede-stap" : to);
  }
  if (outcome.kind === "codes") return data({ codes: outcome.codes, form: freshForm({}) });
  return data({ codes: [], form: outcome.form }, { status: 400 });
}

/** The second step of signing in: taking it, setting it up, and keeping it in order. */
export default function SecondStep() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTexts();
  const form = answered?.form ?? loaded.form;
  const codes = answered?.codes ?? [];
  const way = codes.length > 0 ? "codes" : loaded.way;
  return (
    <>
      <title>{`${t("access:secondStep.title")} · Overstap`}</title>
      {way !== "give" && (
        <Breadcrumbs
          label={t("access:administration.trail")}
          trail={[{ href: "/account", label: t("access:account.title") }]}
        />
      )}
      <PageTitle
        title={t("access:secondStep.title")}
        lead={t(
          way === "setUp" && loaded.needed
            ? "access:secondStep.lead.needed"
            : `access:secondStep.lead.${way}`,
        )}
      />
      <div className="flow">
        {form.faults.some(({ field }) => field === "antwoord") && (
          <Notice tone="care" announce>
            {t("access:passkey.refused")}
          </Notice>
        )}
        {codes.length > 0 && <PaperCodes codes={codes} to={loaded.to} />}
        {codes.length === 0 && loaded.way === "give" && (
          <GiveSecondStep form={form} app={loaded.app} passkey={loaded.passkey} />
        )}
        {codes.length === 0 && loaded.way === "manage" && <ManageSecondStep {...loaded.has} />}
        {codes.length === 0 && (loaded.way === "setUp" || loaded.way === "manage") && (
          <SetUpSecondStep form={form} appKey={loaded.appKey} passkey={loaded.passkey} />
        )}
      </div>
    </>
  );
}
