import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../../web/look/Button.tsx";
import { recordAddress } from "../../../caseAddress.ts";
import { agreementAddress } from "../../agreementAddress.ts";
import type { SeenAgreements } from "../../seeAgreement.ts";

/** What the reader can do with an agreement besides signing it: change it, take a signature back, stop. */
export function AgreementActions({
  id,
  role,
  seen,
}: {
  id: string;
  role: string;
  seen: SeenAgreements;
}) {
  const { t } = useTexts();
  const own = role === "candidate";
  const to = (page: "write" | "stop", more = {}) =>
    agreementAddress(role, id, page, { poging: seen.attempt, ...more });
  const withdraw = seen.can.filter(({ type }) => type === "signatureWithdrawn");
  const stops = seen.can.some(({ type }) => type === "withdrawn");
  if (!seen.writes && withdraw.length === 0 && !stops) return null;
  return (
    <div className="form-buttons">
      {seen.writes && (
        <ButtonLink href={to("write")} icon="pencil">
          {t(seen.begun ? "agreement:change" : "agreement:rewrite")}
        </ButtonLink>
      )}
      {seen.writes && seen.begun && (
        <ButtonLink href={to("write", { deel: "duur" })} icon="calendar">
          {t("agreement:extend")}
        </ButtonLink>
      )}
      {withdraw.map((one) => (
        <ButtonLink
          key={one.voice}
          href={recordAddress({ role }, id, one)}
          icon="arrow-back-up"
          variant="tertiary"
        >
          {own
            ? t("agreement:candidate.withdraw")
            : one.onBehalf
              ? t("agreement:withdrawFor", { voice: t(`access:role.${one.voice!}`) })
              : t("agreement:withdraw")}
        </ButtonLink>
      ))}
      {stops && (
        <ButtonLink href={to("stop")} icon="hand-stop" variant="tertiary">
          {own
            ? t("agreement:candidate.stop")
            : t(seen.begun ? "agreement:stop" : "agreement:stopAttemptTitle")}
        </ButtonLink>
      )}
    </div>
  );
}
