import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { RoomNav } from "../../../web/look/RoomNav.tsx";

/** The pages of an administrator; some are only for whoever runs the installation. */
const pages = [
  { key: "accounts", href: "/beheer" },
  { key: "invitations", href: "/beheer/uitnodigingen" },
  { key: "organisations", href: "/beheer/organisaties", runner: true },
  { key: "regions", href: "/beheer/regios", runner: true },
  { key: "keeping", href: "/bewaren" },
  { key: "audit", href: "/inzage" },
  { key: "settings", href: "/beheer/instellingen" },
  { key: "failures", href: "/beheer/storingen", runner: true },
] as const satisfies readonly { key: string; href: string; runner?: true }[];

export interface AdministrationNavProps {
  here: (typeof pages)[number]["key"];
  /** Whether the reader runs the installation. */
  runs: boolean;
}

/** The pages of an administrator beside one another. */
export function AdministrationNav({ here, runs }: AdministrationNavProps) {
  const { t } = useTexts();
  return (
    <RoomNav
      label={t("access:administration.label")}
      items={pages
        .filter((page) => runs || !("runner" in page))
        .map(({ key, href }) => ({
          href,
          label: t(`access:administration.${key}`),
          current: key === here,
        }))}
    />
  );
}
