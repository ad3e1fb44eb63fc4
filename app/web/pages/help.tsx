import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { countersNearby } from "../../access/relations/countersNearby.ts";
import { asActor } from "../../access/request/contexts.ts";
import { readMyData } from "../../people/readMyData.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../look/Button.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { Panel } from "../look/Panel.tsx";
import { Person } from "../look/Person.tsx";
import { ReadAloud } from "../look/ReadAloud.tsx";

/** Whom to ask, and how the pages work. */
export function loader({ context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const candidate = actor.role === "candidate";
    const [mine] = candidate ? await readMyData(tx, actor) : [];
    return {
      role: actor.role,
      candidate,
      coach: mine?.coach ?? null,
      counters: await countersNearby(
        tx,
        actor,
        // A candidate's own region; the employer they come from may work in many.
        mine?.seen.homeRegion ? [mine.seen.homeRegion.slug] : undefined,
      ),
    };
  });
}

const candidateWords = ["place", "task", "package", "coach", "counter", "ask"] as const;
const tradeWords = [
  "place",
  "task",
  "package",
  "verdict",
  "near",
  "fml",
  "ground",
  "threshold",
] as const;

export default function Help() {
  const { role, candidate, coach, counters } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const glossary = candidate
    ? candidateWords.map((word) => ({
        word,
        term: t(`web:candidate.word.${word}`),
        meaning: t(`web:candidate.word.${word}Means`),
      }))
    : tradeWords.map((word) => ({
        word,
        term: t(`web:word.${word}`),
        meaning: t(`web:word.${word}Means`),
      }));
  return (
    <>
      <title>{`${t("web:menu.help")} · Overstap`}</title>
      <PageTitle
        title={t("web:menu.help")}
        lead={t(candidate ? "web:candidate.help.lead" : "web:help.lead")}
        actions={
          candidate && (
            <ReadAloud
              label={t("people:candidate.data.read")}
              stopLabel={t("people:candidate.data.stop")}
            />
          )
        }
      />
      <div className="flow">
        <Panel title={t(candidate ? "web:candidate.help.call" : "web:help.call")} tone="water">
          {coach && (
            <>
              <Person name={coach.name} role={t("web:candidate.today.coach")} />
              <p>
                <ButtonLink href={`mailto:${coach.email}`} icon="mail">
                  {t("people:candidate.wrong.mail", { name: coach.name })}
                </ButtonLink>
              </p>
            </>
          )}
          <p>{t(candidate ? "web:candidate.help.callText" : `web:help.role.${role}`)}</p>
          {counters.length > 0 && (
            <p>
              {t(candidate ? "web:candidate.help.counter" : "web:help.counters", {
                count: counters.length,
                names: counters.map(({ name }) => name).join(", "),
              })}
            </p>
          )}
        </Panel>
        <Panel title={t("web:help.pages")}>
          <ul>
            {([1, 2, 3, 4] as const).map((line) => (
              <li key={line}>
                {t(candidate ? `web:candidate.help.page${line}` : `web:help.page${line}`)}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("web:help.words")}>
          <dl className="glossary">
            {glossary.map(({ word, term, meaning }) => (
              <div key={word}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Panel>
        <Panel title={t("web:help.accessible")}>
          <p>{t(candidate ? "web:candidate.help.accessible" : "web:help.accessibleText")}</p>
          <p>
            <a href="/over">{t("web:shell.about")}</a>
          </p>
          <p>
            <a href="/wie-ziet-wat">{t("audit:policy.title")}</a>
          </p>
          <p>
            <a href="/regelingen">{t("money:plain")}</a>
          </p>
        </Panel>
      </div>
    </>
  );
}
