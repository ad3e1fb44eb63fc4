import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { actorOf, asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import type { Role } from "../../access/role.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { readerOf } from "../reader.ts";
import { readOpening } from "../readOpening.ts";
import { ListActions, WhyWork } from "./ListParts.tsx";
import { OpeningFacts } from "./OpeningFacts.tsx";
import { OpeningMoney } from "./OpeningMoney.tsx";
import { OpeningWeek } from "./OpeningWeek.tsx";
import { OpeningWhere } from "./OpeningWhere.tsx";
import { TaskCards } from "./TaskCards.tsx";
import { WorkNav } from "./WorkNav.tsx";

/** Who may ask which people fit here. */
const shortlistReaders: readonly Role[] = ["coach", "labourExpert", "coordinator", "careEmployer"];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const actor = actorOf(context);
  const reader = readerOf(actor, language);
  const opening = await asActor(context, (tx) => readOpening(tx, actor, reader, params["opening"]));
  if (!opening) throw new Response(null, { status: 404 });
  return {
    opening,
    plain: reader.plain,
    relation: workRelationsOf(actor)[0],
    shortlist: shortlistReaders.includes(actor.role),
  };
}

export default function Opening() {
  const { opening, plain, relation, shortlist } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const candidacy = opening.ownCandidacies[0];
  return (
    <>
      <title>{`${opening.title} · Overstap`}</title>
      <WorkNav here="plekken" plain={plain} />
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
            {shortlist && (
              <NextAction href={`/matchen/plekken/${opening.id}`}>
                {t("work:opening.fits")}
              </NextAction>
            )}
            {candidacy !== undefined && (
              <NextAction href={`/matchen/${candidacy}/${opening.id}`}>
                {t("work:candidate.openings.fits")}
              </NextAction>
            )}
          </>
        }
      />
      <div className="flow">
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
