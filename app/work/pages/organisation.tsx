import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readerOf } from "../reader.ts";
import { readOrganisation } from "../readOrganisation.ts";
import { ListActions, WhyWork } from "./ListParts.tsx";
import { useOrganisationName } from "./OrganisationName.tsx";
import { OpeningsHere } from "./OpeningsHere.tsx";
import { SettingTable } from "./SettingTable.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const read = await asActor(context, async (tx, actor) => {
    const reader = readerOf(actor, language);
    const organisation = await readOrganisation(tx, actor, reader, params["organisation"]);
    return { organisation, plain: reader.plain, relation: workRelationsOf(actor)[0] };
  });
  if (!read.organisation) throw new Response(null, { status: 404 });
  return { ...read, organisation: read.organisation };
}

export default function Organisation() {
  const { organisation, plain, relation } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const name = useOrganisationName()(organisation);
  return (
    <>
      <title>{`${name} · Overstap`}</title>
      <WorkNav here="organisaties" plain={plain} teams={relation === "ownOrganisation"} />
      <Breadcrumbs
        label={t("work:trail.label")}
        trail={[
          {
            href: "/werk/organisaties",
            label: t(plain ? "work:candidate.organisations.title" : "work:organisations.title"),
          },
        ]}
      />
      <PageTitle
        kind={t("work:organisation.kind")}
        title={name}
        lead={t("work:organisation.lead")}
        actions={<ListActions aloud={plain} />}
      />
      <div className="flow">
        {organisation.invented && <Notice>{t("work:organisation.invented")}</Notice>}
        <p>
          {t("work:organisation.regions")}:{" "}
          {organisation.regions.map((region) => region.name).join(", ")}
        </p>
        <OpeningsHere
          title={t("work:organisation.openings")}
          none={t("work:organisation.openingsNone")}
          rows={organisation.openings}
          plain={plain}
        />
        <h2>{t("work:organisation.settings")}</h2>
        <SettingTable settings={organisation.settings} plain={plain} />
        <WhyWork relation={relation} />
      </div>
    </>
  );
}
