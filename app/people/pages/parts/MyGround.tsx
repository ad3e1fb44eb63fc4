import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { Ground } from "../../seenCandidacy.ts";
import { MyPart, Sentences } from "./MyPart.tsx";

/** Why my data is kept, and until when. */
export function MyGround({ ground }: { ground: Ground }) {
  const { t, language } = useTexts();
  return (
    <MyPart title={t("people:candidate.why")} icon="shield-check">
      <Sentences
        lines={[
          { key: "ground", icon: "scale", text: t(`people:candidate.why.${ground.ground}`) },
          {
            key: "purpose",
            icon: "target",
            text: t("people:candidate.why.purpose", { purpose: ground.purpose }),
          },
          {
            key: "until",
            icon: "calendar",
            text: t("people:candidate.why.until", { day: inDays(ground.heldUntil, language) }),
          },
        ]}
      />
    </MyPart>
  );
}
