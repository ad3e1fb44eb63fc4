import type { Today, TodayAsk } from "./today.ts";

/** An administrator: the accounts of the organisation; nothing of people. */
export function administratorToday({ actor, t }: TodayAsk): Promise<Today> {
  const organisation = actor.membership.organisation.name;
  return Promise.resolve({
    lead: t("web:today.administrator.lead", { organisation }),
    next: {
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
  });
}
