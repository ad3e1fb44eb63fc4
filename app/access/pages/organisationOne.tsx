import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { withChoices } from "../../platform/forms/conflict.ts";
import { faultyForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { openForm } from "../forms/openForm.ts";
import { listChanges } from "../history/listChanges.ts";
import { firstLink } from "../organisations/firstLink.ts";
import { organisationDraft, organisationGiven } from "../organisations/changeOrganisation.ts";
import { pressedOnOrganisation } from "../organisations/pressedOnOrganisation.ts";
import { readOrganisation } from "../organisations/readOrganisations.ts";
import { allRegions } from "../regions/allRegions.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { saveOnce } from "../request/saveOnce.ts";
import { ChangesPanel } from "./parts/ChangesPanel.tsx";
import { OrganisationAdministrator } from "./parts/OrganisationAdministrator.tsx";
import { OrganisationAway } from "./parts/OrganisationAway.tsx";
import { OrganisationName } from "./parts/OrganisationName.tsx";
import { OrganisationRegions } from "./parts/OrganisationRegions.tsx";

const LIST = "/beheer/organisaties";

export function loader({ context, params }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const read = await readOrganisation(tx, params["organisation"]);
    if (!read) throw new Response(null, { status: 404 });
    const { found } = read;
    const { rows } = await listChanges(tx, actor, { subjectIds: [found.id] });
    return {
      ...read,
      own: found.id === actor.membership.organisation.id,
      all: await allRegions(tx),
      form: await openForm(
        tx,
        actor,
        organisationDraft(found.id),
        organisationGiven(found),
        found.version,
      ),
      changes: rows,
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const id = params["organisation"] ?? "";
  const { publicUrl, sendsMail } = context.get(servicesContext);
  const { language } = context.get(textsContext);
  const given = withChoices(await readGiven(request));
  const way = oneOf(given, "doe");
  if (way === "uitnodigen") {
    const outcome = await asActor(context, (tx, actor) =>
      firstLink(tx, actor, id, given, { sendsMail, language }),
    );
    if (outcome.kind === "notFound") throw new Response(null, { status: 404 });
    const faults = outcome.kind === "faults" ? outcome.faults : [];
    const address = outcome.kind === "saved" ? publicUrl + outcome.path : undefined;
    const form = faultyForm(given, faults);
    return data(
      { form, way, address, conflict: undefined },
      { status: faults.length > 0 ? 400 : 200 },
    );
  }
  const outcome = await saveOnce(
    context,
    given,
    (tx, actor) => pressedOnOrganisation(tx, actor, id, given),
    () => `${LIST}/${id}`,
  );
  const conflict = outcome.kind === "conflict" ? outcome.conflict : undefined;
  const form = faultyForm(given, outcome.kind === "faults" ? outcome.faults : []);
  return data(
    {
      form: conflict ? { ...form, version: conflict.version } : form,
      way,
      conflict,
      address: undefined,
    },
    { status: conflict ? 409 : 400 },
  );
}

/** One organisation: what it is called, where it works, who administers it, whether it takes part. */
export default function OrganisationOne() {
  const { found, regions, own, all, form: fresh, changes } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTexts();
  const formOf = (way: string) =>
    answered?.way === way ? answered.form : { ...fresh, faults: [] };
  return (
    <>
      <title>{`${found.name} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[
          { href: "/beheer", label: t("access:accounts.title") },
          { href: LIST, label: t("access:organisations.title") },
        ]}
      />
      <PageTitle
        kind={t(`access:organisation.kind.${found.kind}`)}
        title={found.name}
        lead={t(own ? "access:organisations.ownLead" : "access:organisations.oneLead")}
      />
      <div className="flow">
        {found.archived && <Notice>{t("access:organisations.isAway")}</Notice>}
        {!found.archived && !own && (
          <OrganisationAdministrator
            administered={found.administered}
            form={formOf("uitnodigen")}
            address={answered?.address}
          />
        )}
        <OrganisationName
          form={answered?.way === "bewaar" ? answered.form : fresh}
          conflict={answered?.conflict}
        />
        {!found.archived && (
          <OrganisationRegions
            regions={regions}
            all={all}
            form={
              answered?.way === "erbij" || answered?.way === "eraf" ? answered.form : formOf("-")
            }
          />
        )}
        {!own && <OrganisationAway archived={found.archived} form={formOf("weg")} />}
        <ChangesPanel rows={changes} />
      </div>
    </>
  );
}
