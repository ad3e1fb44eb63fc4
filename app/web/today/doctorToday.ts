import { asActor } from "../../access/request/contexts.ts";
import { takeAsks } from "../../people/around/takeAsks.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { callName, sourceInWords } from "../../people/peopleWords.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { personItem, SHOWN, type Today, type TodayAsk } from "./today.ts";

/** A company doctor: whose capacity was recorded longest ago. */
export async function doctorToday({ context, t, language }: TodayAsk): Promise<Today> {
  const { rows, total } = await asActor(context, async (tx, actor) => {
    await takeAsks(tx, actor);
    return listCandidacies(tx, actor, { ...everybody, sort: "belastbaarheid" }, SHOWN);
  });
  const first = rows[0];
  return {
    lead: t("web:today.doctor.lead", { count: total }),
    next: first && {
      what: first.capacity
        ? t("web:today.doctor.next", {
            name: callName(first, { t }),
            day: inDays(first.capacity.sourceDay, language),
          })
        : t("web:today.doctor.nextNone", { name: callName(first, { t }) }),
      label: t("web:today.doctor.look"),
      href: `/mensen/${first.id}#belastbaarheid`,
    },
    parts: [
      {
        key: "people",
        title: t("web:today.doctor.people"),
        items: rows.map((one) =>
          personItem(one, t, [
            one.capacity
              ? sourceInWords(one.capacity, { t, language })
              : t("web:today.doctor.none"),
          ]),
        ),
        empty: t("people:list.empty.doctor"),
        start: whenNobody("doctor", t),
        all: {
          href: "/mensen?sorteer=belastbaarheid",
          label: t("web:today.allPeople", { count: total }),
        },
      },
    ],
  };
}
