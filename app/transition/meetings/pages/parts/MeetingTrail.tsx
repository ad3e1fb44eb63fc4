import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../../web/look/Breadcrumbs.tsx";
import { caseAddress } from "../../../caseAddress.ts";

/** The way back from a meeting to its case. */
export function MeetingTrail({
  role,
  candidacyId,
  name,
  more,
}: {
  role: string;
  candidacyId: string;
  name: string;
  /** The meeting itself, on a page beneath it. */
  more?: { href: string; label: string };
}) {
  const { t } = useTexts();
  const own = role === "candidate";
  const back = caseAddress({ role }, candidacyId);
  const title = own ? t("transition:candidate.title") : t("transition:title", { name });
  return (
    <Breadcrumbs
      label={t("people:person.trail")}
      trail={[
        ...(own ? [] : [{ href: "/mensen", label: t("people:list.title") }]),
        { href: back, label: title },
        ...(more ? [more] : []),
      ]}
    />
  );
}
