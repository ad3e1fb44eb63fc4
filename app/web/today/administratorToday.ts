import { nextStep, readGuide } from "../../access/begin/readGuide.ts";
import { countFailures } from "../../access/failures/countFailures.ts";
import { listInvitations } from "../../access/invitations/listInvitations.ts";
import { listAccounts } from "../../access/listAccounts.ts";
import { asActor } from "../../access/request/contexts.ts";
import type { Today, TodayAsk, TodayItem } from "./today.ts";

/** Those whose link no longer works and who ask for a new one. */
const ASKED = "staat=asked";

/**
 * An administrator: what failed in the background and who asks for a new link, the accounts of the
 * organisation, or going on with setting up; nothing of people.
 */
export async function administratorToday({ context, actor, t }: TodayAsk): Promise<Today> {
  const organisation = actor.membership.organisation.name;
  const { guide, members, asked } = await asActor(context, async (tx) => ({
    guide: await readGuide(tx, actor),
    asked: (await listInvitations(tx, actor, new URLSearchParams(ASKED), 1)).total,
    members: (await listAccounts(tx, actor, new URLSearchParams())).total,
  }));
  const failed = (await countFailures(context)) ?? 0;
  const waits = (key: "failed" | "asked", count: number, href: string, icon: string) =>
    count === 0
      ? []
      : [
          {
            item: {
              key,
              title: t(`web:today.administrator.${key}`, { count }),
              href,
              lines: [t(`web:today.administrator.${key}Line`)],
              sign: { icon },
            } satisfies TodayItem,
            next: {
              title: t("agenda:today.mine"),
              what: [
                t(`web:today.administrator.${key}`, { count }),
                t(`web:today.administrator.${key}Line`),
              ].join(". "),
              label: t(`web:today.administrator.${key}See`),
              href,
            },
          },
        ];
  const waiting = [
    ...waits("failed", failed, "/beheer/storingen", "alert-triangle"),
    ...waits("asked", asked, `/beheer/uitnodigingen?${ASKED}`, "mail"),
  ];
  return {
    lead: t("web:today.administrator.lead", { organisation }),
    next:
      waiting[0]?.next ??
      (guide && !guide.finished
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
            }),
    parts: [
      ...(waiting.length > 0
        ? [
            {
              key: "waits",
              title: t("web:today.administrator.waits"),
              items: waiting.map(({ item }) => item),
              empty: "",
            },
          ]
        : []),
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
