import { asActor } from "../../access/request/contexts.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { hoursInWords } from "../../people/peopleWords.ts";
import { regionItems } from "./regionItems.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { personItem, SHOWN, type Today, type TodayAsk } from "./today.ts";

/** A coordinator: the region in numbers, who is shown in it, and what would open work. */
export async function coordinatorToday(ask: TodayAsk): Promise<Today> {
  const { context, actor, t, language } = ask;
  const { rows, total } = await asActor(context, (tx) =>
    listCandidacies(tx, actor, everybody, SHOWN),
  );
  const region = actor.membership.region?.name ?? "";
  return {
    lead: t("web:today.coordinator.lead", { region }),
    next: {
      what: t("web:today.coordinator.next", { region }),
      label: t("web:today.unlock"),
      href: "/matchen/kansen",
    },
    parts: [
      {
        key: "region",
        title: t("web:today.coordinator.numbers"),
        items: await regionItems(ask),
        empty: t("web:today.regionNone"),
        start: { href: "/hulp", label: t("web:today.toHelp") },
      },
      {
        key: "people",
        title: t("web:today.coordinator.people"),
        lead: t("web:today.coordinator.peopleLead"),
        items: rows.map((one) =>
          personItem(one, t, [
            [one.town?.name, one.wishes && hoursInWords(one.wishes, { t, language })]
              .filter(Boolean)
              .join(", "),
          ]),
        ),
        empty: t("people:list.empty.coordinator"),
        start: whenNobody("coordinator", t),
        all: { href: "/mensen", label: t("web:today.allPeople", { count: total }) },
      },
    ],
  };
}
