import { asActor } from "../../access/request/contexts.ts";
import { countNewPlaces } from "../../matching/lists/countNewPlaces.ts";
import { countPlaces } from "../../matching/lists/countPlaces.ts";
import { noPairs } from "../../matching/lists/rankAll.ts";
import { sayToPerson } from "../../matching/words/sayComputed.ts";
import { openQuestions } from "../../people/intake/openQuestions.ts";
import { intakeAddress } from "../../people/pages/intake/intakeAddress.ts";
import { readMyData } from "../../people/readMyData.ts";
import { readPlaces } from "../../people/readPlaces.ts";
import type { Today, TodayAsk, TodayItem } from "./today.ts";

/** A candidate: what is still asked of them, which places there are, who helps, and what is held about them. */
export async function candidateToday({ context, t, language }: TodayAsk): Promise<Today> {
  const { mine, put, questions } = await asActor(context, async (tx, actor) => {
    const all = await readMyData(tx, actor);
    const id = all[0]?.seen.id;
    return {
      mine: all,
      put: id === undefined ? [] : await readPlaces(tx, actor, language, id),
      questions: await openQuestions(
        tx,
        actor,
        all.map(({ seen }) => seen.id),
      ),
    };
  });
  const first = mine[0];
  if (!first) {
    return {
      lead: t("web:candidate.today.missing"),
      next: {
        what: t("web:candidate.today.askHelp"),
        label: t("web:candidate.today.help"),
        href: "/hulp",
      },
      parts: [],
    };
  }
  const weighed = await countPlaces(context, [first.seen.id]);
  const news = await countNewPlaces(context, first.seen.id);
  const counts = weighed.counts.get(first.seen.id) ?? noPairs();
  const now = counts.ready + counts.reduced;
  const place = (key: "new" | "now" | "ask" | "near", count: number, icon: string): TodayItem[] =>
    count === 0
      ? []
      : [
          {
            key,
            title: t(`web:candidate.today.places.${key}`, { count }),
            href: "/mijn-plekken",
            lines: [t(`web:candidate.today.places.${key}Means`)],
            sign: { icon },
          },
        ];
  const { coach } = first;
  const answer = questions && {
    label: t(
      questions.begun ? "people:candidate.questions.goOn" : "people:candidate.questions.begin",
    ),
    href: intakeAddress("candidate", questions.candidacyId, questions.next),
  };
  const see = { label: t("web:candidate.today.seePlaces"), href: "/mijn-plekken" };
  return {
    lead: t("web:candidate.today.lead"),
    next:
      questions && answer
        ? {
            title: t("agenda:candidate.today.mine"),
            what: t("web:candidate.today.questions", { count: questions.count }),
            ...answer,
          }
        : {
            what:
              now > 0
                ? t("web:candidate.today.placesReady", { count: now })
                : t("web:candidate.today.placesLook"),
            ...see,
          },
    parts: [
      {
        key: "places",
        title: t("web:candidate.today.places"),
        // What nobody could weigh yet was not computed either.
        ...(weighed.counts.has(first.seen.id) && {
          lead: sayToPerson(t, weighed.freshness, language),
        }),
        items: [
          ...place("new", news, "star"),
          ...put.map(({ kind, opening }): TodayItem => ({
            key: opening.id,
            title: t(`web:candidate.today.${kind}`, { title: opening.title }),
            href: `/matchen/${first.seen.id}/${opening.id}`,
            lines: [`${opening.organisation}, ${opening.town}`],
            sign: { icon: "briefcase" },
          })),
          ...place("now", now, "circle-check"),
          ...place("ask", counts.ask, "question-mark"),
          ...place("near", counts.near, "route"),
        ],
        empty: t(answer ? "web:candidate.today.questionsNone" : "web:candidate.today.placesNone"),
        start: answer ?? see,
      },
      {
        key: "help",
        title: t("web:candidate.today.who"),
        items: coach
          ? [
              {
                key: "coach",
                title: coach.name,
                href: `mailto:${coach.email}`,
                lines: [t("web:candidate.today.coach")],
                sign: { person: coach.name },
              },
            ]
          : [],
        empty: t("web:candidate.today.noCoach"),
        start: { href: "/hulp", label: t("web:candidate.today.help") },
        all: { href: "/hulp", label: t("web:candidate.today.help") },
      },
      {
        key: "data",
        title: t("web:candidate.today.data"),
        items: [
          {
            key: "data",
            title: t("web:candidate.today.dataRead"),
            href: "/mijn-gegevens",
            sign: { icon: "user" },
          },
          {
            key: "watchers",
            title: t("web:candidate.today.watchers", { count: first.watchers.length }),
            href: "/mijn-gegevens#wie-ziet-dit",
            sign: { icon: "eye" },
          },
        ],
        empty: "",
      },
    ],
  };
}
