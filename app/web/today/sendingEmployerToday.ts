import { asActor } from "../../access/request/contexts.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { callName } from "../../people/peopleWords.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { personItem, SHOWN, type Today, type TodayAsk } from "./today.ts";

/** From when the end of a term is the first thing to do. */
const DAYS_AHEAD = 60;

const soonest = () => dayInTheNetherlands(new Date(Date.now() + DAYS_AHEAD * 86_400_000));

/** HR of a present employer: whose term ends first, and whether that is near. */
export async function sendingEmployerToday({ context, t, language }: TodayAsk): Promise<Today> {
  const { rows, total } = await asActor(context, (tx, actor) =>
    listCandidacies(tx, actor, { ...everybody, sort: "tot" }, SHOWN),
  );
  const first = rows[0];
  const urgent = first?.ground && first.ground.heldUntil <= soonest() ? first.ground : undefined;
  const lead = t("web:today.sendingEmployer.lead", { count: total });
  return {
    lead: urgent || !first ? lead : `${lead} ${t("web:today.sendingEmployer.calm")}`,
    next:
      first && urgent
        ? {
            what: t("web:today.sendingEmployer.next", {
              name: callName(first, { t }),
              day: inDays(urgent.heldUntil, language),
            }),
            label: t("web:today.look"),
            href: `/mensen/${first.id}`,
          }
        : undefined,
    parts: [
      {
        key: "people",
        title: t("web:today.sendingEmployer.people"),
        items: rows.map((one) =>
          personItem(one, t, [
            one.track && t(`people:track.${one.track}`),
            one.ground && t("web:today.until", { day: inDays(one.ground.heldUntil, language) }),
          ]),
        ),
        empty: t("people:list.empty.sendingEmployer"),
        start: whenNobody("sendingEmployer", t),
        all: { href: "/mensen?sorteer=tot", label: t("web:today.allPeople", { count: total }) },
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
        ],
        empty: "",
      },
    ],
  };
}
