import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { barrierKinds } from "../../intake/steps/barriersStep.ts";
import type { Barriers } from "../../readBarriers.ts";
import { changeAddress } from "../intake/intakeAddress.ts";
import { ChangeLink } from "./ChangeLink.tsx";
import { MyPart, Sentences } from "./MyPart.tsx";

/** What makes work hard for me, as far as I wanted to tell, and who helps. */
export function MyBarriers({ barriers, id }: { barriers: Barriers; id: string }) {
  const { t } = useTexts();
  const icons = { childCare: "users", transport: "bus", debts: "coin" } as const;
  const told = barrierKinds.filter((kind) => barriers[kind]);
  return (
    <MyPart
      title={t("people:candidate.barriers")}
      icon="lifebuoy"
      id="zorgen"
      aside={
        <ChangeLink
          href={changeAddress("candidate", id, "zorgen")}
          what={t("people:candidate.step.zorgen")}
        />
      }
    >
      {told.length === 0 ? (
        <p>{t("people:candidate.barriers.none")}</p>
      ) : (
        <Sentences
          lines={told.map((kind) => ({
            key: kind,
            icon: icons[kind],
            text: [
              `${t(`people:candidate.barrier.${kind}`)}.`,
              barriers[`${kind}Help`] &&
                t("people:candidate.barriers.help", { help: barriers[`${kind}Help`] }),
            ]
              .filter(Boolean)
              .join(" "),
          }))}
        />
      )}
      <p className="quiet">
        {t(barriers.shown ? "people:candidate.barriers.shown" : "people:candidate.barriers.hidden")}
      </p>
    </MyPart>
  );
}
