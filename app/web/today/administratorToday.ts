import { nextStep, readGuide } from "../../access/begin/readGuide.ts";
import { asActor } from "../../access/request/contexts.ts";
import type { Today, TodayAsk } from "./today.ts";

/** An administrator: the accounts of the organisation, or going on with setting up; nothing of people. */
export async function administratorToday({ context, actor, t }: TodayAsk): Promise<Today> {
  const organisation = actor.membership.organisation.name;
  const guide = await asActor(context, (tx) => readGuide(tx, actor));
  return {
    lead: t("web:today.administrator.lead", { organisation }),
    next:
      guide && !guide.finished
        ? {
            what: t("web:today.administrator.setUp"),
            label: t("web:today.administrator.goOn"),
            href: nextStep(guide),
          }
        : {
            what: t("web:today.administrator.next"),
            label: t("web:today.administrator.accounts"),
            href: "/beheer",
          },
    parts: [
      {
        key: "region",
        title: t("web:today.region"),
        items: [
          {
            key: "regions",
            title: t("web:today.administrator.regions"),
            href: "/regio",
            lines: [t("web:today.administrator.regionsLine")],
            sign: { icon: "map" },
          },
        ],
        empty: "",
      },
    ],
  };
}
