import { asActor } from "../../access/request/contexts.ts";
import { countPlaces } from "../../matching/lists/countPlaces.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { callName } from "../../people/peopleWords.ts";
import { personItem, SHOWN, type Today, type TodayAsk } from "./today.ts";
import { placesInWords } from "./placesInWords.ts";

/** A caseload is smaller; whoever stands as coach of a whole pool sees the first of it weighed. */
const MOST_WEIGHED = 60;

/** A coach: the people they guide, those first for whom most places fit now. */
export async function coachToday({ context, t }: TodayAsk): Promise<Today> {
  const { rows, total } = await asActor(context, (tx, actor) =>
    listCandidacies(tx, actor, everybody, MOST_WEIGHED),
  );
  const counts = await countPlaces(
    context,
    rows.map(({ id }) => id),
  );
  const ready = (id: string) => (counts.get(id)?.ready ?? 0) + (counts.get(id)?.reduced ?? 0);
  const sorted = rows.toSorted((a, b) => ready(b.id) - ready(a.id));
  const first = sorted[0];
  return {
    lead: t("web:today.coach.lead", { count: total }),
    next: first && {
      what:
        ready(first.id) > 0
          ? t("web:today.coach.next", { name: callName(first, { t }), count: ready(first.id) })
          : t("web:today.coach.nextNone", { name: callName(first, { t }) }),
      label: t("web:today.seePlaces"),
      href: `/matchen/mensen/${first.id}`,
    },
    parts: [
      {
        key: "people",
        title: t("web:today.coach.people"),
        items: sorted
          .slice(0, SHOWN)
          .map((one) =>
            personItem(one, t, [
              [one.town?.name, one.track && t(`people:track.${one.track}`)]
                .filter(Boolean)
                .join(", "),
              placesInWords(counts.get(one.id), t),
            ]),
          ),
        empty: t("people:list.empty.coach"),
        all: { href: "/mensen", label: t("web:today.allPeople", { count: total }) },
      },
      {
        key: "region",
        title: t("web:today.region"),
        items: [
          {
            key: "unlock",
            title: t("web:today.unlock"),
            href: "/matchen/kansen",
            lines: [t("web:today.unlockLine")],
            sign: { icon: "key" },
          },
          {
            key: "openings",
            title: t("web:today.openings"),
            href: "/werk/plekken",
            lines: [t("web:today.openingsLine")],
            sign: { icon: "briefcase" },
          },
        ],
        empty: "",
      },
    ],
  };
}
