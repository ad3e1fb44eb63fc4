import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Icon } from "../../../../web/look/icons/Icon.tsx";
import type { SeenAgreements, SeenSignature, SeenVersion } from "../../seeAgreement.ts";

/** Who signed a version, when and how, and who has yet to; what was taken back stays to be read. */
export function SignatureList({
  version,
  signatories,
  own,
}: {
  version: SeenVersion;
  /** Whether the person themselves reads it. */
  own: boolean;
  signatories: SeenAgreements["signatories"];
}) {
  const { t, language } = useTexts();
  if (version.kind === "extension") return null;
  return (
    <ul className="signatures">
      {signatories.map((voice) => {
        const given = version.signatures.filter((one) => one.voice === voice);
        const last = given.at(-1);
        const stands = last && last.withdrawnOn === null;
        return (
          <li key={voice}>
            <Icon name={stands ? "signature" : "circle-dashed"} size={24} />
            <span>
              <strong>
                {own ? t(`agreement:candidate.voice.${voice}`) : t(`access:role.${voice}`)}
              </strong>
              {last ? (
                <span className="quiet">{how(last)}</span>
              ) : (
                <span className="quiet">{t("agreement:signature.not")}</span>
              )}
              {last?.paper && (
                <a href={`/bestanden/${last.paper}`}>{t("agreement:signature.paper")}</a>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );

  function how({ on, how: way, name, withdrawnOn }: SeenSignature): string {
    return [
      inDays(on, language),
      t(`agreement:signature.${way}`),
      name && (way === "self" ? name : t("agreement:signature.by", { name })),
      withdrawnOn && t("agreement:signature.withdrawn", { day: inDays(withdrawnOn, language) }),
    ]
      .filter(Boolean)
      .join(", ");
  }
}
