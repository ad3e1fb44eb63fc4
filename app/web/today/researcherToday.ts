import { regionItems } from "./regionItems.ts";
import type { Today, TodayAsk } from "./today.ts";

/** A researcher: the regions in numbers; people only ever as counts. */
export async function researcherToday(ask: TodayAsk): Promise<Today> {
  const { t } = ask;
  return {
    lead: t("web:today.researcher.lead"),
    next: {
      what: t("web:today.researcher.next"),
      label: t("web:today.unlock"),
      href: "/matchen/kansen",
    },
    parts: [
      {
        key: "regions",
        title: t("web:today.researcher.regions"),
        lead: t("web:today.researcher.counts"),
        items: await regionItems(ask),
        empty: t("web:today.regionNone"),
        start: { href: "/hulp", label: t("web:today.toHelp") },
        all: { href: "/regio", label: t("web:today.allRegions") },
      },
      {
        key: "work",
        title: t("web:today.researcher.work"),
        items: [
          {
            key: "tasks",
            title: t("web:search.group.tasks"),
            href: "/werk/taken",
            sign: { icon: "checklist" },
          },
          {
            key: "profiles",
            title: t("web:today.profiles"),
            href: "/werk/profielen",
            sign: { icon: "id" },
          },
        ],
        empty: "",
      },
    ],
  };
}
