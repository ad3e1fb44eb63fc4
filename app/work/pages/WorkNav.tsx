import { useTexts } from "../../platform/texts/textsContext.tsx";
import { RoomNav } from "../../web/look/RoomNav.tsx";

/** The pages of this room, by the word in their address. */
export const workPages = ["plekken", "taken", "profielen", "organisaties"] as const;
export type WorkPage = (typeof workPages)[number];

/** The four pages of this room beside one another. */
export function WorkNav({ here, plain }: { here: WorkPage; plain: boolean }) {
  const { t } = useTexts();
  return (
    <RoomNav
      label={t("work:nav.label")}
      items={workPages.map((page) => ({
        href: `/werk/${page}`,
        label: plain ? t(`work:candidate.nav.${page}`) : t(`work:nav.${page}`),
        current: page === here,
      }))}
    />
  );
}
