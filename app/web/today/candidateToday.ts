import { asActor } from "../../access/request/contexts.ts";
import { countNewPlaces } from "../../matching/lists/countNewPlaces.ts";
import { countPlaces } from "../../matching/lists/countPlaces.ts";
import { noPairs } from "../../matching/lists/rankAll.ts";
import { sayToPerson } from "../../matching/words/sayComputed.ts";
import { readMyData } from "../../people/readMyData.ts";
import { readPlaces } from "../../people/readPlaces.ts";
import type { Today, TodayAsk, TodayItem } from "./today.ts";

/** A candidate: which places there are, who helps, and what is held about them. */
export async function candidateToday({ context, t, language }: TodayAsk): Promise<Today> {
  const { mine, put } = await asActor(context, async (tx, actor) => {
    const all = await readMyData(tx, actor);
    const id = all[0]?.seen.id;
    return { mine: all, put: id === undefined ? [] : await readPlaces(tx, actor, language, id) };
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
  return {
    lead: t("web:candidate.today.lead"),
    next: {
      what:
        now > 0
          ? t("web:candidate.today.placesReady", { count: now })
          : t("web:candidate.today.placesLook"),
      label: t("web:candidate.today.seePlaces"),
      href: "/mijn-plekken",
    },
    parts: [
      {
        key: "places",
        title: t("web:candidate.today.places"),
        lead: sayToPerson(t, weighed.freshness, language),
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
        empty: t("web:candidate.today.placesNone"),
        start: { href: "/mijn-plekken", label: t("web:candidate.today.seePlaces") },
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
