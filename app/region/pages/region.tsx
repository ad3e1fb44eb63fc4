import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { workRelationsOf } from "../../access/policy/may.ts";
import { actorOf, asActor } from "../../access/request/contexts.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { DepartedPanel } from "../../people/pages/keeping/DepartedPanel.tsx";
import { departedCounts } from "../../people/retention/departedCounts.ts";
import { countShown } from "../countShown.ts";
import { readRegion } from "../readRegion.ts";
import { RegionNumbers } from "./RegionNumbers.tsx";
import { RegionOrganisations } from "./RegionOrganisations.tsx";
import { RegionWork } from "./RegionWork.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const region = await asActor(context, (tx, actor) => readRegion(tx, actor, params["region"]));
  if (!region) throw new Response(null, { status: 404 });
  const shown = await countShown(context, [region]);
  const actor = actorOf(context);
  const [relation] = workRelationsOf(actor);
  return {
    region,
    watches: actor.role === "coordinator" && actor.membership.region?.id === region.id,
    departed: await asActor(context, (tx) => departedCounts(tx, region.id)),
    shown: shown?.get(region.id),
    countedAt: new Date().toISOString(),
    // Regions open to these relations only; an administrator has none.
    why: relation === "open" || relation === "ownPlace" ? undefined : (relation ?? "administrator"),
    readsWork: relation !== undefined,
  } as const;
}

export default function Region() {
  const { region, shown, countedAt, why, readsWork, watches, departed } =
    useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${region.name} · Overstap`}</title>
      <Breadcrumbs
        label={t("region:trail.label")}
        trail={[{ href: "/regio", label: t("region:regions.title") }]}
      />
      <PageTitle
        kind={t("region:region.kind")}
        title={region.name}
        lead={t("region:region.lead")}
        actions={
          <>
            {watches && (
              <ButtonLink variant="tertiary" icon="clock" href="/bewaren">
                {t("keeping:nav")}
              </ButtonLink>
            )}
            <PrintButton label={t("region:list.print")} />
            {readsWork && (
              <NextAction href={`/matchen/kansen?regio=${region.slug}`}>
                {t("region:region.unlock")}
              </NextAction>
            )}
          </>
        }
      />
      <div className="flow">
        {readsWork && <RegionNumbers region={region} shown={shown} countedAt={countedAt} />}
        <RegionOrganisations organisations={region.organisations} />
        {readsWork && <RegionWork region={region} />}
        {departed.length > 0 && <DepartedPanel departed={departed} />}
        <Details summary={t("region:list.why")}>
          {why !== undefined && <p>{t(`region:why.${why}`)}</p>}
          {readsWork && (
            <p>
              {t("region:why.count")}{" "}
              {t("region:region.threshold", { threshold: region.threshold })}
            </p>
          )}
        </Details>
      </div>
    </>
  );
}
