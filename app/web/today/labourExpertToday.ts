import { asActor } from "../../access/request/contexts.ts";
import { countPlaces } from "../../matching/lists/countPlaces.ts";
import { sayComputed } from "../../matching/words/sayComputed.ts";
import { takeAsks } from "../../people/around/takeAsks.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { callName } from "../../people/peopleWords.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { placesInWords } from "./placesInWords.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { personItem, SHOWN, type Today, type TodayAsk } from "./today.ts";

/** Whoever waits longest has to be among those that are read. */
const MOST_WAITING = 60;

/** A labour expert: who waits for a judgement, the longest first. */
export async function labourExpertToday({ context, t, language }: TodayAsk): Promise<Today> {
  const { rows, total } = await asActor(context, async (tx, actor) => {
    await takeAsks(tx, actor);
    return listCandidacies(tx, actor, everybody, MOST_WAITING);
  });
  const waiting = rows.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const { counts, freshness } = await countPlaces(
    context,
    waiting.slice(0, SHOWN).map(({ id }) => id),
  );
  const first = waiting[0];
  const longest =
    total > 1 && waiting.every(({ id, since }) => id === first?.id || since > first!.since);
  return {
    lead: t("web:today.labourExpert.lead", { count: total }),
    next: first && {
      what: t(longest ? "web:today.labourExpert.nextLongest" : "web:today.labourExpert.next", {
        name: callName(first, { t }),
        day: inDays(first.since, language),
      }),
      label: t("web:today.seePlaces"),
      href: `/matchen/mensen/${first.id}`,
    },
    parts: [
      {
        key: "people",
        title: t("web:today.labourExpert.people"),
        lead: [t("web:today.labourExpert.counted"), sayComputed(t, freshness, language)].join(" "),
        items: waiting
          .slice(0, SHOWN)
          .map((one) =>
            personItem(one, t, [
              t("web:today.labourExpert.since", { day: inDays(one.since, language) }),
              placesInWords(counts.get(one.id), t),
            ]),
          ),
        empty: t("people:list.empty.labourExpert"),
        start: whenNobody("labourExpert", t),
        all: { href: "/mensen", label: t("web:today.allPeople", { count: total }) },
      },
    ],
  };
}
