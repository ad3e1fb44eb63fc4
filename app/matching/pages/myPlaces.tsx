import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { ownCandidacies } from "../../access/relations/ownCandidacies.ts";
import { asActor } from "../../access/request/contexts.ts";
import { openQuestions } from "../../people/intake/openQuestions.ts";
import { intakeAddress } from "../../people/pages/intake/intakeAddress.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { ReadAloud } from "../../web/look/ReadAloud.tsx";
import { listedVerdicts } from "../lists/shortlistQuery.ts";
import { shortlistOfPerson } from "../lists/shortlistOfPerson.ts";
import { sayToPerson } from "../words/sayComputed.ts";
import { PlaceCard } from "./parts/PlaceCard.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const { own, questions } = await asActor(context, async (tx, actor) => {
    const ids = await ownCandidacies(tx, actor);
    return { own: ids, questions: await openQuestions(tx, actor, ids.slice(-1)) };
  });
  const query = { q: "", verdict: undefined, ignored: [] };
  const list = await shortlistOfPerson(context, own.at(-1), query, language, { looks: true });
  return {
    rows: list?.rows ?? [],
    total: list?.total ?? 0,
    counts: list?.counts,
    questions,
    computed: list && sayToPerson(t, list.freshness, language),
  };
}

/** The person's own shortlist, in plain words, for a phone. */
export default function MyPlaces() {
  const { rows, total, counts, computed, questions } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const more = total - rows.length;
  const help = <NextAction href="/hulp">{t("matching:candidate.mine.help")}</NextAction>;
  const toHelp = <a href="/hulp">{t("matching:candidate.mine.help")}</a>;
  return (
    <>
      <title>{`${t("matching:candidate.mine.title")} · Overstap`}</title>
      <PageTitle
        title={t("matching:candidate.mine.title")}
        lead={t("matching:candidate.mine.lead")}
        actions={
          <ReadAloud
            label={t("matching:candidate.mine.readAloud")}
            stopLabel={t("matching:candidate.mine.stop")}
          />
        }
      />
      <div className="flow">
        {questions && (
          <Panel title={t("matching:candidate.mine.questionsTitle")} tone="water">
            <p>{t("matching:candidate.mine.questions", { count: questions.count })}</p>
            <div className="row">
              <NextAction href={intakeAddress("candidate", questions.candidacyId, questions.next)}>
                {t(
                  questions.begun
                    ? "people:candidate.questions.goOn"
                    : "people:candidate.questions.begin",
                )}
              </NextAction>
              {toHelp}
            </div>
          </Panel>
        )}
        {counts === undefined && !questions && (
          <EmptyState title={t("matching:candidate.mine.notWeighed.title")} action={help}>
            {t("matching:candidate.mine.notWeighed.text")}
          </EmptyState>
        )}
        {counts && rows.length === 0 && (
          <EmptyState
            title={t("matching:candidate.mine.empty.title")}
            action={questions ? toHelp : help}
          >
            {t("matching:candidate.mine.empty.text")}
          </EmptyState>
        )}
        {listedVerdicts.map((verdict) => {
          const group = rows.filter((row) => row.verdict === verdict);
          return (
            group.length > 0 && (
              <section key={verdict} className="flow">
                <h2>{t(`matching:candidate.mine.group.${verdict}`)}</h2>
                <div className="columns">
                  {group.map((pair) => (
                    <PlaceCard key={pair.place.id} pair={pair} />
                  ))}
                </div>
              </section>
            )
          );
        })}
        {more > 0 && <p>{t("matching:candidate.mine.more", { count: more })}</p>}
        {counts && counts.no > 0 && <p className="quiet">{t("matching:candidate.mine.rest")}</p>}
        {counts && <p className="quiet small">{computed}</p>}
        {rows.length > 0 && (
          <p className="quiet small">{t("matching:candidate.pair.travelEstimate")}</p>
        )}
        <Details summary={t("matching:pair.seeWhy")}>
          <p>{t("matching:candidate.mine.whySee")}</p>
        </Details>
      </div>
    </>
  );
}
