import { useTexts } from "../../platform/texts/textsContext.tsx";
import { RoomNav } from "../../web/look/RoomNav.tsx";

/** The pages of this room, by the word in their address. */
export const workPages = ["plekken", "taken", "profielen", "organisaties"] as const;
export type WorkPage = (typeof workPages)[number] | "teams";

export interface WorkNavProps {
  here: WorkPage;
  plain: boolean;
  /** Whether the own teams are among the pages: for whoever writes work. */
  teams?: boolean;
}

/** The pages of this room beside one another. */
export function WorkNav({ here, plain, teams = false }: WorkNavProps) {
  const { t } = useTexts();
  return (
    <RoomNav
      label={t("work:nav.label")}
      items={[
        ...workPages.map((page) => ({
          href: `/werk/${page}`,
          label: plain ? t(`work:candidate.nav.${page}`) : t(`work:nav.${page}`),
          current: page === here,
        })),
        ...(teams
          ? [{ href: "/werk/teams", label: t("work:nav.teams"), current: here === "teams" }]
          : []),
      ]}
    />
  );
}
