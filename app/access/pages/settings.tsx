import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import packageFile from "../../../package.json" with { type: "json" };
import { withChoices } from "../../platform/forms/conflict.ts";
import { faultyForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { readGuide } from "../begin/readGuide.ts";
import { openForm } from "../forms/openForm.ts";
import { organisationDraft, renameOwn } from "../organisations/changeOrganisation.ts";
import { findOrganisation } from "../organisations/organisationStore.ts";
import { actorOf, asActor, servicesContext } from "../request/contexts.ts";
import { saveOnce } from "../request/saveOnce.ts";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { OrganisationName } from "./parts/OrganisationName.tsx";
import { MailPanel } from "./parts/MailPanel.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  const { publicUrl, mailFrom = null } = context.get(servicesContext);
  return asActor(context, async (tx, actor) => {
    const guide = await readGuide(tx, actor);
    const own = (await findOrganisation(tx, actor.membership.organisation.id))!;
    const draft = organisationDraft(own.id);
    return {
      organisation: own.name,
      form: await openForm(tx, actor, draft, { naam: [own.name] }, own.version),
      installation: guide
        ? { publicUrl, mailFrom, version: packageFile.version, finished: guide.finished }
        : null,
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = withChoices(await readGiven(request));
  const own = actorOf(context).membership.organisation.id;
  const outcome = await saveOnce(
    context,
    given,
    (tx, actor) => renameOwn(tx, actor, own, given),
    () => "/beheer/instellingen",
  );
  if (outcome.kind === "conflict") {
    const { conflict } = outcome;
    const form = { ...faultyForm(given, []), version: conflict.version };
    return data({ form, conflict }, { status: 409 });
  }
  return data({ form: faultyForm(given, outcome.faults), conflict: undefined }, { status: 400 });
}

/** What an organisation is called here, and for whoever runs the installation what it knows of itself. */
export default function Settings() {
  const { organisation, installation, form: fresh } = useLoaderData<typeof loader>();
  const { form = fresh, conflict } = useActionData<typeof action>() ?? {};
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("access:settings.title")} · Overstap`}</title>
      <PageTitle
        title={t("access:settings.title")}
        lead={t("access:settings.lead", { organisation })}
      />
      <AdministrationNav here="settings" runs={installation !== null} />
      <div className="flow">
        <OrganisationName form={form} conflict={conflict} kind={false} />
        <Panel title={t("access:work.title")}>
          <p>{t("access:provider.lead")}</p>
          <p>
            <ButtonLink href="/beheer/inloggen">{t("access:provider.set")}</ButtonLink>
          </p>
        </Panel>
        {installation && (
          <>
            <Panel title={t("access:settings.installation")}>
              <FactList
                shape="table"
                facts={[
                  { label: t("access:settings.publicUrl"), value: installation.publicUrl },
                  { label: t("access:settings.version"), value: installation.version },
                ]}
              />
              <p className="form-buttons">
                <ButtonLink href="/begin/regios">{t("access:settings.guide")}</ButtonLink>
                {installation.finished && (
                  <ButtonLink variant="tertiary" href="/begin/klaar">
                    {t("access:begin.done.turns")}
                  </ButtonLink>
                )}
              </p>
            </Panel>
            <MailPanel from={installation.mailFrom} />
          </>
        )}
      </div>
    </>
  );
}
