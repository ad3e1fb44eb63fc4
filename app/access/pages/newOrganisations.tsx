import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { faultyForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { EditForm } from "../forms/EditForm.tsx";
import { openForm } from "../forms/openForm.ts";
import { runsInstallation } from "../installation.ts";
import { addAndInvite } from "../organisations/addAndInvite.ts";
import { MOST_AT_ONCE, NEW_ORGANISATIONS } from "../organisations/addOrganisations.ts";
import { allRegions } from "../regions/allRegions.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { FirstLinks } from "./parts/FirstLinks.tsx";
import { organisationLabel, OrganisationRow } from "./parts/OrganisationRow.tsx";

const LIST = "/beheer/organisaties";

export function loader({ context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    if (!(await runsInstallation(tx))) throw new Response(null, { status: 404 });
    return {
      regions: await allRegions(tx),
      form: await openForm(tx, actor, NEW_ORGANISATIONS, {}),
    };
  });
}

/** Makes them once however often the button is pressed; each answer tells links that work. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { publicUrl, sendsMail } = context.get(servicesContext);
  const { language } = context.get(textsContext);
  const given = await readGiven(request);
  const outcome = await asActor(context, (tx, actor) =>
    addAndInvite(tx, actor, given, { sendsMail, language }),
  );
  if (outcome.kind === "notFound") throw new Response(null, { status: 404 });
  if (outcome.kind === "faults") {
    const form = faultyForm(given, outcome.faults);
    return data({ form, links: [], sendsMail }, { status: 400 });
  }
  const links = outcome.links.map(({ path, ...link }) => ({ ...link, address: publicUrl + path }));
  return { form: undefined, links, sendsMail };
}

/** Puts in organisations, a few at once, and tells the links of their first administrators. */
export default function NewOrganisations() {
  const { regions, form: fresh } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { t } = useTexts();
  const form = done?.form ?? fresh;
  return (
    <>
      <title>{`${t("access:organisations.add")} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[
          { href: "/beheer", label: t("access:accounts.title") },
          { href: LIST, label: t("access:organisations.title") },
        ]}
      />
      <PageTitle
        title={t("access:organisations.add")}
        lead={t("access:begin.organisations.lead")}
      />
      {done && done.links.length > 0 ? (
        <div className="flow">
          <FirstLinks links={done.links} sendsMail={done.sendsMail} />
          <p className="form-buttons">
            <ButtonLink variant="primary" href={`${LIST}/nieuw`}>
              {t("access:organisations.more")}
            </ButtonLink>
            <ButtonLink href={LIST}>{t("access:organisations.title")}</ButtonLink>
          </p>
        </div>
      ) : (
        <EditForm
          form={form}
          className="form form-broad"
          labelOf={(name) => organisationLabel(name, t)}
        >
          {Array.from({ length: MOST_AT_ONCE }, (_, at) => (
            <OrganisationRow key={at + 1} at={at + 1} form={form} regions={regions} />
          ))}
          <p>
            <NextAction>{t("access:begin.organisations.add")}</NextAction>
          </p>
        </EditForm>
      )}
    </>
  );
}
