import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { PrintButton } from "../../web/look/Button.tsx";
import { CountBar } from "../../web/look/CountBar.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { VerdictTag } from "../../web/look/VerdictTag.tsx";
import { comparePublished } from "../comparePublished.ts";
import { PilotCandidate } from "./PilotCandidate.tsx";
import { PilotUnlocks } from "./PilotUnlocks.tsx";

const verdicts = ["ready", "reduced", "ask", "near", "no"] as const;

export function loader({ context }: LoaderFunctionArgs) {
  return comparePublished(context.get(textsContext).language);
}

export default function Pilots() {
  const { candidates, unlocks } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const counts = verdicts
    .map((verdict) => ({
      verdict,
      count: candidates.filter(({ best }) => best?.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <title>{`${t("region:pilots.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("region:trail.label")}
        trail={[{ href: "/regio", label: t("region:regions.title") }]}
      />
      <PageTitle
        title={t("region:pilots.title")}
        lead={t("region:pilots.lead")}
        actions={<PrintButton label={t("region:list.print")} />}
      />
      <div className="flow">
        <p>{t("region:pilots.intro")}</p>
        <Panel tone="water">
          <p>{t("region:pilots.sum", { placed: 0, total: candidates.length })}</p>
          <FactList
            shape="table"
            facts={counts.map(({ verdict, count }) => ({
              label: t(`region:verdict.${verdict}`),
              value: (
                <CountBar
                  count={count}
                  most={candidates.length}
                  text={t("region:pilots.people", { count })}
                />
              ),
            }))}
          />
        </Panel>
        {candidates.map((candidate) => (
          <Panel
            key={candidate.id}
            id={candidate.id}
            title={candidate.id}
            aside={
              candidate.best && (
                <VerdictTag
                  verdict={candidate.best.verdict}
                  word={t(`region:verdict.${candidate.best.verdict}`)}
                />
              )
            }
          >
            <PilotCandidate candidate={candidate} />
          </Panel>
        ))}
        <PilotUnlocks unlocks={unlocks} />
        <p className="quiet">{t("region:pilots.docs")}</p>
      </div>
    </>
  );
}
