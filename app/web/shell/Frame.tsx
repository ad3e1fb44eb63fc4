import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Shell } from "../look/Shell.tsx";
import { menus } from "./menu.ts";
import { useStanding } from "./Standing.tsx";
import { switches } from "./switches.ts";

/** What is around a page: menu, search, the person's own menu, the foot. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, language } = useTexts();
  const { pathname, search } = useLocation();
  const { actor, theme } = useStanding();
  const here = pathname + search;
  const both = switches(t, language, theme, here);
  return (
    <Shell
      skipLabel={t("web:shell.skip")}
      top={{
        name: "Overstap",
        home: actor ? "/vandaag" : "/inloggen",
        region: actor?.membership.region?.name ?? actor?.membership.organisation.name,
        search: actor && {
          action: "/zoeken",
          label: t("web:shell.search"),
          value: pathname === "/zoeken" ? (new URLSearchParams(search).get("q") ?? "") : undefined,
        },
        person: actor && {
          name: actor.name,
          role: t("web:shell.roleAt", {
            role: t(`access:role.${actor.role}`),
            organisation: actor.membership.organisation.name,
          }),
          label: t("web:shell.yourMenu"),
          links: [
            { href: "/account", label: t("web:shell.account"), icon: "user" },
            ...(actor.memberships.length > 1
              ? [{ href: "/rol", label: t("web:shell.changeRole"), icon: "users" as const }]
              : []),
          ],
          switches: both,
          signOut: { action: "/uitloggen", label: t("web:shell.signOut") },
        },
      }}
      nav={
        actor && {
          label: t("web:shell.menu"),
          items: menus[actor.role].map(({ href, key, icon }) => ({
            href,
            icon,
            label: t(`web:menu.${key}`),
            current: `/${pathname.split("/")[1]}` === `/${href.split("/")[1]}`,
          })),
        }
      }
      footer={{
        links: actor
          ? [
              { href: "/hulp", label: t("web:menu.help") },
              { href: "/over", label: t("web:shell.about") },
            ]
          : [],
        switches: actor ? [] : both,
        line: t("web:shell.invented"),
      }}
    >
      {children}
    </Shell>
  );
}
