import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { nameOf, type SeenCandidacy } from "../../seenCandidacy.ts";
import { MyPart } from "./MyPart.tsx";

/** Who I am. */
export function MyIdentity({ seen }: { seen: SeenCandidacy }) {
  const { t, language } = useTexts();
  const { identity, town, ownWords } = seen;
  const fact = (label: string, value: string | null | undefined) =>
    value ? [{ label, value }] : [];
  return (
    <MyPart title={t("people:candidate.who")} icon="user">
      <FactList
        shape="table"
        facts={[
          ...fact(t("people:candidate.who.name"), nameOf(seen)),
          ...fact(
            t("people:candidate.who.birthDate"),
            identity?.birthDate && inDays(identity.birthDate, language),
          ),
          ...fact(t("people:candidate.who.town"), town?.name),
          ...fact(t("people:candidate.who.phone"), identity?.phone),
          ...fact(t("people:candidate.who.email"), identity?.email),
        ]}
      />
      {ownWords !== null && (
        <>
          <h3>{t("people:candidate.who.words")}</h3>
          <blockquote dir="auto">{ownWords}</blockquote>
        </>
      )}
    </MyPart>
  );
}
