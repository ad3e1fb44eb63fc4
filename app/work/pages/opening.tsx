import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { actorOf, asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import type { Role } from "../../access/role.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { stepPath } from "../opening/steps.ts";
import { readerOf } from "../reader.ts";
import { readOpening } from "../readOpening.ts";
import { doRecord } from "../writing/doRecord.ts";
import { recordStanding } from "../writing/recordStanding.ts";
import { answerForm } from "./answerForm.ts";
import { ListActions, WhyWork } from "./ListParts.tsx";
import { OpeningActions } from "./OpeningActions.tsx";
import { OpeningFacts } from "./OpeningFacts.tsx";
import { OpeningMoney } from "./OpeningMoney.tsx";
import { OpeningWeek } from "./OpeningWeek.tsx";
import { OpeningWhere } from "./OpeningWhere.tsx";
import { OwnPlaceNotice } from "./OwnPlaceNotice.tsx";
import { RecordActions } from "./RecordActions.tsx";
import { RecordNotices } from "./RecordNotices.tsx";
import { TaskCards } from "./TaskCards.tsx";
import { WorkNav } from "./WorkNav.tsx";

/** Who may ask which people fit here. */
const shortlistReaders: readonly Role[] = ["coach", "labourExpert", "coordinator", "careEmployer"];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const actor = actorOf(context);
  const reader = readerOf(actor, language);
  const { opening, standing } = await asActor(context, async (tx) => {
    const found = await readOpening(tx, actor, reader, params["opening"]);
    return {
      opening: found,
      standing: found && (await recordStanding(tx, actor, reader, "opening", found.id)),
    };
  });
  if (!opening) throw new Response(null, { status: 404 });
  return {
    opening,
    standing,
    plain: reader.plain,
    relation: workRelationsOf(actor)[0],
    shortlist: shortlistReaders.includes(actor.role),
  };
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor, given) =>
    doRecord(tx, actor, { kind: "opening", id: args.params["opening"], given }),
  );

export default function Opening() {
  const { opening, standing, plain, relation, shortlist } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const candidacy = opening.ownCandidacies[0];
  const open = opening.publishedAt !== null && opening.archivedAt === null;
  return (
    <>
      <title>{`${opening.title} · Overstap`}</title>
      <WorkNav here="plekken" plain={plain} teams={relation === "ownOrganisation"} />
      <Breadcrumbs
        label={t("work:trail.label")}
        trail={[
          {
            href: "/werk/plekken",
            label: t(plain ? "work:candidate.openings.title" : "work:openings.title"),
          },
        ]}
      />
      <PageTitle
        kind={t("work:opening.kind")}
        title={opening.title}
        lead={opening.description}
        actions={
          <>
            <ListActions aloud={plain} />
            {shortlist && open && (
              <NextAction href={`/matchen/plekken/${opening.id}`}>
                {t("work:opening.fits")}
              </NextAction>
            )}
            {opening.publishedAt === null && !standing?.archived && (
              <NextAction
                href={stepPath(opening.slots.length === 0 ? "place" : "look", opening.id)}
              >
                {t("work:make.goOn")}
              </NextAction>
            )}
            {candidacy !== undefined && open && (
              <NextAction href={`/matchen/${candidacy}/${opening.id}`}>
                {t("work:candidate.openings.fits")}
              </NextAction>
            )}
          </>
        }
      />
      <div className="flow">
        {plain && <OwnPlaceNotice opening={opening} />}
        <RecordNotices
          kind="opening"
          id={opening.id}
          standing={standing}
          archived={opening.archivedAt !== null && !plain}
        />
        {opening.publishedAt === null && !standing?.archived && (
          <Notice title={t("work:make.notYet")}>{t("work:make.notYetMeans")}</Notice>
        )}
        <RecordActions kind="opening" id={opening.id} standing={standing} />
        <OpeningActions opening={opening} standing={standing} />
        <div className="columns">
          <OpeningFacts opening={opening} plain={plain} />
          <OpeningMoney opening={opening} plain={plain} />
        </div>
        <div className="columns">
          <OpeningWeek slots={opening.slots} needed={opening.slotsNeeded} />
          <OpeningWhere opening={opening} plain={plain} />
        </div>
        <TaskCards tasks={opening.tasks} plain={plain} />
        <WhyWork relation={relation} />
      </div>
    </>
  );
}
