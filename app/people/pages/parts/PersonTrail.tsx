import type { Role } from "../../../access/role.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { dataAddress } from "../intake/intakeAddress.ts";

/** The way back from a page about one candidacy: for the person to their own data, for others to theirs. */
export function PersonTrail({ role, id, name }: { role: Role; id: string; name: string }) {
  const { t } = useTexts();
  const trail =
    role === "candidate"
      ? [{ href: dataAddress(role, id), label: t("people:candidate.data.title") }]
      : [
          { href: "/mensen", label: t("people:list.title") },
          { href: dataAddress(role, id), label: name },
        ];
  return <Breadcrumbs label={t("people:person.trail")} trail={trail} />;
}
