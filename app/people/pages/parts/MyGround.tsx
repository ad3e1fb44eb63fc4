import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { Keeping } from "../../retention/readKeeping.ts";
import type { Ground, SeenCandidacy } from "../../seenCandidacy.ts";
import { changeAddress } from "../intake/intakeAddress.ts";
import { ChangeLink } from "./ChangeLink.tsx";
import { MyPart, Sentences } from "./MyPart.tsx";

/** Why my data is kept, and until when. */
export function MyGround({
  ground,
  track,
  keeping,
  candidacyId,
}: {
  ground: Ground;
  track: SeenCandidacy["track"];
  keeping: Keeping | undefined;
  candidacyId: string;
}) {
  const { t, language } = useTexts();
  return (
    <MyPart
      title={t("people:candidate.why")}
      icon="shield-check"
      id="grondslag"
      aside={
        <ChangeLink
          href={changeAddress("candidate", candidacyId, "grondslag")}
          what={t("people:candidate.step.grondslag")}
        />
      }
    >
      <Sentences
        lines={[
          { key: "ground", icon: "scale", text: t(`people:candidate.why.${ground.ground}`) },
          {
            key: "purpose",
            icon: "target",
            text: t("people:candidate.why.purpose", { purpose: ground.purpose }),
          },
          ...(track === "track2"
            ? [{ key: "track", icon: "route" as const, text: t("people:candidate.why.track2") }]
            : []),
          {
            key: "until",
            icon: "calendar",
            text: t("people:candidate.why.until", { day: inDays(ground.heldUntil, language) }),
          },
        ]}
      />
      {keeping && (
        <>
          <h3>{t("keeping:candidate.keep")}</h3>
          <Sentences
            lines={[
              {
                key: "goes",
                icon: "clock",
                text: t("keeping:candidate.keep.until", { day: inDays(keeping.goesOn, language) }),
              },
              ...keeping.holds.map((one) => ({
                key: one.id,
                icon: "lock" as const,
                text: t("keeping:candidate.keep.held", {
                  day: inDays(one.until, language),
                  reason: one.reason,
                }),
              })),
            ]}
          />
        </>
      )}
    </MyPart>
  );
}
