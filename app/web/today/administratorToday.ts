import { nextStep, readGuide } from "../../access/begin/readGuide.ts";
import { listAccounts } from "../../access/listAccounts.ts";
import { asActor } from "../../access/request/contexts.ts";
import type { Today, TodayAsk } from "./today.ts";

/** An administrator: the accounts of the organisation, or going on with setting up; nothing of people. */
export async function administratorToday({ context, actor, t }: TodayAsk): Promise<Today> {
  const organisation = actor.membership.organisation.name;
  const { guide, members } = await asActor(context, async (tx) => ({
    guide: await readGuide(tx, actor),
    members: (await listAccounts(tx, actor, new URLSearchParams())).total,
  }));
  return {
    lead: t("web:today.administrator.lead", { organisation }),
    next:
      guide && !guide.finished
        ? {
            what: t("web:today.administrator.setUp"),
            label: t("web:today.administrator.goOn"),
            href: nextStep(guide),
          }
        : members === 1
          ? {
              what: t("web:today.administrator.nextFirst", { organisation }),
              label: t("access:invitations.add"),
              href: "/beheer/uitnodigingen/nieuw",
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
