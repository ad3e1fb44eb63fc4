import { asActor } from "../../access/request/contexts.ts";
import { countPlaces } from "../../matching/lists/countPlaces.ts";
import { sayComputed } from "../../matching/words/sayComputed.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { type NamedOpening, openingsNamed } from "../../people/openingsNamed.ts";
import { callName } from "../../people/peopleWords.ts";
import { type Placement, placementsOf } from "../../people/placementsOf.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { personItem, SHOWN, type Today, type TodayAsk } from "./today.ts";
import { placesInWords } from "./placesInWords.ts";

/** A caseload is smaller; whoever stands as coach of a whole pool sees the first of it weighed. */
const MOST_WEIGHED = 60;

/** A coach: the people they guide, those first for whom most places fit now and none is chosen yet. */
export async function coachToday({ context, t, language }: TodayAsk): Promise<Today> {
  const { rows, total, placements, openings } = await asActor(context, async (tx, actor) => {
    const list = await listCandidacies(tx, actor, everybody, MOST_WEIGHED);
    const held = await placementsOf(
      tx,
      actor,
      list.rows.map(({ id }) => id),
    );
    const ids = held.map(({ openingId }) => openingId);
    return {
      ...list,
      placements: Map.groupBy(held, ({ candidacyId }) => candidacyId),
      openings: await openingsNamed(tx, actor, language, ids),
    };
  });
  const { counts, freshness } = await countPlaces(
    context,
    rows.map(({ id }) => id),
  );
  const ready = (id: string) => (counts.get(id)?.ready ?? 0) + (counts.get(id)?.reduced ?? 0);
  const waits = (id: string) => Number(!placements.has(id));
  const sorted = rows.toSorted((a, b) => waits(b.id) - waits(a.id) || ready(b.id) - ready(a.id));
  const where = (one: SeenCandidacy) => whereInWords(placements.get(one.id), openings, t);
  const first = sorted[0];
  return {
    lead: t("web:today.coach.lead", { count: total }),
    next: first
      ? nextOf(first)
      : { what: t("web:today.coach.nextNobody"), ...whenNobody("coach", t) },
    parts: [
      {
        key: "people",
        title: t("web:today.coach.people"),
        lead: [t("web:today.coach.counted"), sayComputed(t, freshness, language)].join(" "),
        items: sorted
          .slice(0, SHOWN)
          .map((one) =>
            personItem(one, t, [
              [one.town?.name, one.track && t(`people:track.${one.track}`)]
                .filter(Boolean)
                .join(", "),
              ...where(one),
              placesInWords(counts.get(one.id), t),
            ]),
          ),
        empty: t("people:list.empty.coach"),
        start: whenNobody("coach", t),
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

  function nextOf(one: SeenCandidacy): NonNullable<Today["next"]> {
    const name = callName(one, { t });
    const [place] = placements.get(one.id) ?? [];
    const opening = openings.find(({ id }) => id === place?.openingId);
    if (place && opening) {
      const words = { name, opening: opening.title, day: inDays(place.since, language) };
      return {
        what: t(`web:today.coach.${place.kind}`, words),
        label: t("web:today.look"),
        href: `/mensen/${one.id}`,
      };
    }
    return {
      what:
        ready(one.id) > 0
          ? t("web:today.coach.next", { name, count: ready(one.id) })
          : t("web:today.coach.nextNone", { name }),
      label: t("web:today.seePlaces"),
      href: `/matchen/mensen/${one.id}`,
    };
  }
}

/** Where somebody is put forward or works, a line each; the place without a name is one not seen. */
function whereInWords(
  placements: readonly Placement[] = [],
  openings: readonly NamedOpening[],
  t: TodayAsk["t"],
): string[] {
  return placements.flatMap(({ kind, openingId }) => {
    const opening = openings.find(({ id }) => id === openingId);
    return opening
      ? t(`web:today.where.${kind}`, { opening: opening.title, town: opening.town })
      : [];
  });
}
