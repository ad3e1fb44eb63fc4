import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readerOf } from "../reader.ts";
import { readProfile } from "../readProfile.ts";
import { ListActions, WhyWork } from "./ListParts.tsx";
import { OpeningsHere } from "./OpeningsHere.tsx";
import { ProfileFacts } from "./ProfileFacts.tsx";
import { TaskCards } from "./TaskCards.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const read = await asActor(context, async (tx, actor) => {
    const reader = readerOf(actor, language);
    const profile = await readProfile(tx, actor, reader, params["profile"]);
    return { profile, plain: reader.plain, relation: workRelationsOf(actor)[0] };
  });
  if (!read.profile) throw new Response(null, { status: 404 });
  return { ...read, profile: read.profile };
}

export default function Profile() {
  const { profile, plain, relation } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const kind = profile.kind === "entry" ? "Entry" : "Growth";
  return (
    <>
      <title>{`${profile.name} · Overstap`}</title>
      <WorkNav here="profielen" plain={plain} teams={relation === "ownOrganisation"} />
      <Breadcrumbs
        label={t("work:trail.label")}
        trail={[
          {
            href: "/werk/profielen",
            label: t(plain ? "work:candidate.profiles.title" : "work:profiles.title"),
          },
        ]}
      />
      <PageTitle
        kind={t(plain ? "work:candidate.opening.profile" : "work:profile.kind")}
        title={profile.name}
        lead={plain ? t(`work:candidate.profile.lead${kind}`) : t(`work:profile.lead${kind}`)}
        actions={<ListActions aloud={plain} />}
      />
      <div className="flow">
        <ProfileFacts profile={profile} plain={plain} />
        <TaskCards tasks={profile.tasks} plain={plain} />
        <OpeningsHere
          title={t(plain ? "work:candidate.profile.openings" : "work:profile.openings")}
          none={t(plain ? "work:candidate.profile.openingsNone" : "work:profile.openingsNone")}
          rows={profile.openings}
          plain={plain}
        />
        <WhyWork relation={relation} />
      </div>
    </>
  );
}
