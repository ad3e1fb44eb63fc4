import { asActor } from "../../access/request/contexts.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { callName } from "../../people/peopleWords.ts";
import { type PlaceOfPerson, readPlaces } from "../../people/readPlaces.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { personItem, SHOWN, type Today, type TodayAsk } from "./today.ts";

/** A buddy: whom they guide at work, and the tasks that were agreed. */
export async function buddyToday({ context, t, language }: TodayAsk): Promise<Today> {
  const { people, places } = await asActor(context, async (tx, actor) => {
    const placed = await listCandidacies(tx, actor, everybody, SHOWN);
    const of: PlaceOfPerson[] = [];
    for (const { id } of placed.rows) {
      // eslint-disable-next-line no-await-in-loop -- one transaction asks one thing at a time
      of.push(...(await readPlaces(tx, actor, language, id)));
    }
    return { people: placed, places: of };
  });
  const first = people.rows[0];
  const tasks = new Map(places.flatMap((place) => place.tasks.map((task) => [task.id, task])));
  return {
    lead:
      people.total > 0
        ? t("web:today.buddy.lead", { count: people.total })
        : t("web:today.buddy.leadNobody"),
    next: first && {
      what: t("web:today.buddy.next", { name: callName(first, { t }) }),
      label: t("web:today.look"),
      href: `/mensen/${first.id}`,
    },
    parts: [
      {
        key: "people",
        title: t("web:today.buddy.people"),
        items: people.rows.map((one) =>
          personItem(one, t, [
            places.find(({ opening }) => one.openingIds.includes(opening.id))?.opening.title,
          ]),
        ),
        empty: t("people:list.empty.buddy"),
        start: whenNobody("buddy", t),
      },
      {
        key: "tasks",
        title: t("web:today.buddy.tasks"),
        items: [...tasks.values()].map((task) => ({
          key: task.id,
          title: task.name,
          href: `/werk/taken/${task.id}`,
          sign: { icon: task.icon },
        })),
        empty: t("web:today.buddy.tasksNone"),
        start: { href: "/werk/taken", label: t("web:search.group.tasks") },
      },
    ],
  };
}
