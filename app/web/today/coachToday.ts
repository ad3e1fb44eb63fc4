import { asActor } from "../../access/request/contexts.ts";
import { fittingPlaces } from "../../matching/lists/fittingPlaces.ts";
import { countPlaces } from "../../matching/lists/countPlaces.ts";
import { sayComputed } from "../../matching/words/sayComputed.ts";
import { findCandidacies } from "../../people/findCandidacies.ts";
import { everybody } from "../../people/listCandidacies.ts";
import { type NamedOpening, openingsNamed } from "../../people/openingsNamed.ts";
import { callName } from "../../people/peopleWords.ts";
import { readCandidacies } from "../../people/readCandidacies.ts";
import { type Placement, placementsOf } from "../../people/placementsOf.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { personItem, SHOWN, type Today, type TodayAsk, type TodayItem } from "./today.ts";
import { placesInWords } from "./placesInWords.ts";

/** A caseload is smaller; of whoever stands as coach of a whole pool the first so many are put in order. */
const MOST_RANKED = 1000;

/** Everybody of whom something is missing, as the list of people shows them. */
const INCOMPLETE = { ...everybody, filters: { gegevens: "incomplete" } };

/** A coach: the people they guide, those first for whom most places fit now and none is chosen yet. */
export async function coachToday({ context, t, language }: TodayAsk): Promise<Today> {
  const all = await asActor(context, async (tx, actor) => {
    const { ids, total } = await findCandidacies(tx, actor, everybody, {
      limit: MOST_RANKED,
      offset: 0,
    });
    const missing = await findCandidacies(tx, actor, INCOMPLETE, { limit: 1, offset: 0 });
    return { ids, total, held: await placementsOf(tx, actor, ids), incomplete: missing.total };
  });
  const { total, incomplete } = all;
  const placements = Map.groupBy(all.held, ({ candidacyId }) => candidacyId);
  const waits = (id: string) => Number(!placements.has(id));
  // By what is kept: so many cannot each be weighed now. Who is shown is counted as of now.
  const fitting = await fittingPlaces(context, all.ids);
  const shown = all.ids
    .toSorted((a, b) => waits(b) - waits(a) || (fitting.get(b) ?? 0) - (fitting.get(a) ?? 0))
    .slice(0, SHOWN);
  const { people, openings } = await asActor(context, async (tx, actor) => {
    const named = shown.flatMap((id) => placements.get(id) ?? []).map((one) => one.openingId);
    return {
      people: await readCandidacies(tx, actor, shown),
      openings: await openingsNamed(tx, actor, language, named),
    };
  });
  const { counts, freshness } = await countPlaces(context, shown);
  const ready = (id: string) => (counts.get(id)?.ready ?? 0) + (counts.get(id)?.reduced ?? 0);
  const sorted = shown
    .flatMap((id) => people.get(id) ?? [])
    .toSorted((a, b) => waits(b.id) - waits(a.id) || ready(b.id) - ready(a.id));
  const where = (one: SeenCandidacy) => whereInWords(placements.get(one.id), openings, t);
  const first = sorted[0];
  return {
    lead: total > 0 ? t("web:today.coach.lead", { count: total }) : t("web:today.coach.leadNobody"),
    next: first
      ? nextOf(first)
      : { what: t("web:today.coach.nextNobody"), ...whenNobody("coach", t) },
    parts: [
      {
        key: "people",
        title: t("web:today.coach.people"),
        ...(first && {
          lead: [t("web:today.coach.counted"), sayComputed(t, freshness, language)].join(" "),
        }),
        items: [
          ...sorted.map((one) =>
            personItem(one, t, [
              [one.town?.name, one.track && t(`people:track.${one.track}`)]
                .filter(Boolean)
                .join(", "),
              ...where(one),
              placesInWords(counts.get(one.id), t),
            ]),
          ),
          ...(incomplete > 0 ? [whoIsIncomplete()] : []),
        ],
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

  function whoIsIncomplete(): TodayItem {
    return {
      key: "incomplete",
      title: t("web:today.coach.incomplete", { count: incomplete }),
      href: listAddress("/mensen", INCOMPLETE, {}, everybody.sort),
      lines: [t("web:today.coach.incompleteLine")],
      sign: { icon: "pencil" },
    };
  }

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
    if (ready(one.id) === 0 && incomplete > 0) {
      return {
        what: t("web:today.coach.nextIncomplete", { count: incomplete }),
        label: t("web:today.coach.seeIncomplete"),
        href: listAddress("/mensen", INCOMPLETE, {}, everybody.sort),
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
