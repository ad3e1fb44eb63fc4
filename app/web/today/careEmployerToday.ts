import { asActor } from "../../access/request/contexts.ts";
import { listCandidacies, everybody } from "../../people/listCandidacies.ts";
import { openingsNamed } from "../../people/openingsNamed.ts";
import { callName } from "../../people/peopleWords.ts";
import { placementsOf } from "../../people/placementsOf.ts";
import { inHours } from "../../platform/texts/formats.ts";
import { listOpenings } from "../../work/listOpenings.ts";
import { readerOf } from "../../work/reader.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { personItem, SHOWN, type Today, type TodayAsk } from "./today.ts";

/** More people than this are not known to one employer at a time; those who work there count apart. */
const MOST_KNOWN = 60;

/** A team leader in care: who was put forward, and the own places. */
export async function careEmployerToday({ context, t, language }: TodayAsk): Promise<Today> {
  const { people, working, places, named } = await asActor(context, async (tx, actor) => {
    const known = await listCandidacies(tx, actor, everybody, MOST_KNOWN);
    const ids = known.rows.flatMap(({ openingIds }) => openingIds);
    const placements = await placementsOf(
      tx,
      actor,
      known.rows.map(({ id }) => id),
    );
    const placed = placements.filter(({ kind }) => kind === "placed");
    return {
      people: known,
      working: new Set(placed.map(({ candidacyId }) => candidacyId)),
      named: await openingsNamed(tx, actor, language, ids),
      places: await listOpenings(
        tx,
        actor,
        readerOf(actor, language),
        new URLSearchParams({ staat: "gepubliceerd" }),
      ),
    };
  });
  const proposed = people.rows.filter(({ id }) => !working.has(id));
  const here = people.rows.filter(({ id }) => working.has(id));
  const waiting = people.total - here.length;
  const first = proposed[0];
  const openingOf = (ids: readonly string[]) => named.find(({ id }) => ids.includes(id));
  const opening = first && openingOf(first.openingIds);
  return {
    lead:
      waiting > 0
        ? t("web:today.careEmployer.lead", { count: waiting })
        : t("web:today.careEmployer.leadNone"),
    next:
      first && opening
        ? {
            what: t("web:today.careEmployer.next", {
              name: callName(first, { t }),
              opening: opening.title,
            }),
            label: t("web:today.careEmployer.look"),
            href: `/matchen/${first.id}/${opening.id}`,
          }
        : places.total === 0
          ? {
              what: t("web:today.careEmployer.nextNoPlace"),
              label: t("work:new.opening"),
              href: "/werk/plekken/nieuw",
            }
          : {
              what: t("web:today.careEmployer.nextNone"),
              label: t("web:today.unlock"),
              href: "/matchen/kansen",
            },
    parts: [
      {
        key: "people",
        title: t("web:today.careEmployer.people"),
        items: proposed
          .slice(0, SHOWN)
          .map((one) => personItem(one, t, [openingOf(one.openingIds)?.title])),
        empty: t("people:list.empty.careEmployer"),
        start: whenNobody("careEmployer", t),
        all: { href: "/mensen", label: t("web:today.allPeople", { count: people.total }) },
      },
      ...(here.length > 0
        ? [
            {
              key: "here",
              title: t("web:today.careEmployer.here"),
              items: here
                .slice(0, SHOWN)
                .map((one) => personItem(one, t, [openingOf(one.openingIds)?.title])),
              empty: "",
            },
          ]
        : []),
      {
        key: "openings",
        title: t("web:today.careEmployer.openings"),
        items: places.rows.slice(0, SHOWN).map((one) => ({
          key: one.id,
          title: one.title,
          href: `/werk/plekken/${one.id}`,
          lines: [
            `${one.town}, ${t("people:hours", { hours: inHours(one.hours, language) })}`,
            t("web:today.free", { count: one.places }),
          ],
          sign: { icon: "briefcase" },
        })),
        empty: t("web:today.careEmployer.openingsNone"),
        start: { href: "/werk/plekken/nieuw", label: t("work:new.opening") },
        all: { href: "/werk/plekken", label: t("web:today.allOpenings", { count: places.total }) },
      },
    ],
  };
}
