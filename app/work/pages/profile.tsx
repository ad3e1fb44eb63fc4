import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readerOf } from "../reader.ts";
import { readProfile } from "../readProfile.ts";
import { doRecord } from "../writing/doRecord.ts";
import { recordStanding } from "../writing/recordStanding.ts";
import { answerForm } from "./answerForm.ts";
import { ListActions, WhyWork } from "./ListParts.tsx";
import { OpeningsHere } from "./OpeningsHere.tsx";
import { RecordActions } from "./RecordActions.tsx";
import { RecordNotices } from "./RecordNotices.tsx";
import { ProfileFacts } from "./ProfileFacts.tsx";
import { TaskCards } from "./TaskCards.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const read = await asActor(context, async (tx, actor) => {
    const reader = readerOf(actor, language);
    const profile = await readProfile(tx, actor, reader, params["profile"]);
    return {
      profile,
      standing: profile && (await recordStanding(tx, actor, reader, "profile", profile.id)),
      plain: reader.plain,
      relation: workRelationsOf(actor)[0],
    };
  });
  if (!read.profile) throw new Response(null, { status: 404 });
  return { ...read, profile: read.profile };
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor, given) =>
    doRecord(tx, actor, { kind: "profile", id: args.params["profile"], given }),
  );

export default function Profile() {
  const { profile, standing, plain, relation } = useLoaderData<typeof loader>();
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
        <RecordNotices
          kind="profile"
          id={profile.id}
          standing={standing}
          archived={profile.archivedAt !== null}
        />
        <RecordActions kind="profile" id={profile.id} standing={standing} />
        {standing && !standing.archived && (
          <p>
            <a href={`/werk/plekken/nieuw/team?profiel=${profile.id}`}>
              {t("work:profile.startOpening")}
            </a>
          </p>
        )}
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
