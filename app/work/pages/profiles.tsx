import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { workRelationsOf } from "../../access/policy/may.ts";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { listProfiles } from "../listProfiles.ts";
import { readerOf } from "../reader.ts";
import { IgnoredNotice, ListActions, ListPages, WhyWork } from "./ListParts.tsx";
import { NewRecord } from "./NewRecord.tsx";
import { ProfileFilters } from "./ProfileFilters.tsx";
import { ProfileTable } from "./ProfileTable.tsx";
import { WhenNoWork } from "./WhenNoWork.tsx";
import { WorkNav } from "./WorkNav.tsx";

const PATH = "/werk/profielen";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const reader = readerOf(actor, language);
    const list = await listProfiles(tx, actor, reader, new URL(request.url).searchParams);
    return { ...list, plain: reader.plain, relation: workRelationsOf(actor)[0] };
  });
}

export default function Profiles() {
  const { query, rows, total, plain, relation, writes } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const narrowed = query.q !== "" || Object.keys(query.filters).length > 0;
  const title = t(plain ? "work:candidate.profiles.title" : "work:profiles.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="profielen" plain={plain} teams={relation === "ownOrganisation"} />
      <PageTitle
        title={title}
        lead={t(plain ? "work:candidate.profiles.lead" : "work:profiles.lead")}
        actions={
          <>
            <ListActions aloud={plain} />
            {writes && <NewRecord kind="profile" />}
          </>
        }
      />
      <div className="flow">
        <IgnoredNotice names={query.ignored} />
        <ProfileFilters query={query} plain={plain} writes={writes} />
        {total === 0 ? (
          <EmptyState
            title={t(plain ? "work:candidate.profiles.empty" : "work:profiles.empty")}
            action={
              narrowed ? (
                <ButtonLink href={PATH}>
                  {t(plain ? "work:candidate.profiles.showAll" : "work:profiles.showAll")}
                </ButtonLink>
              ) : (
                <WhenNoWork
                  kind="profile"
                  writes={writes}
                  helped={plain || relation === "ownPlace"}
                />
              )
            }
          >
            {t(narrowed ? "work:profiles.emptyNext" : "work:profiles.noneNext")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">
              {t(plain ? "work:candidate.profiles.count" : "work:profiles.count", { count: total })}
            </p>
            <ProfileTable
              rows={rows}
              plain={plain}
              writes={writes}
              sort={(by) => sortLink(PATH, query, by, "naam")}
            />
            <ListPages
              page={query.page}
              total={total}
              href={(page) => listAddress(PATH, query, { page }, "naam")}
            />
          </>
        )}
        <WhyWork relation={relation} />
      </div>
    </>
  );
}
