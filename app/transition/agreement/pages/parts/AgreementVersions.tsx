import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { agreementAddress } from "../../agreementAddress.ts";
import type { SeenAgreements } from "../../seeAgreement.ts";
import { AgreementText } from "./AgreementText.tsx";
import { SignatureList } from "./SignatureList.tsx";
import { TermChanges } from "./TermChanges.tsx";

/** Every text that an agreement has had, the latest first, with what changed and who signed it. */
export function AgreementVersions({
  id,
  role,
  seen,
}: {
  id: string;
  role: string;
  seen: SeenAgreements;
}) {
  const { t, language } = useTexts();
  const own = role === "candidate";
  if (seen.versions.length < 2) return null;
  return (
    <section className="flow">
      <h2>{t(own ? "agreement:candidate.older" : "agreement:versions")}</h2>
      {seen.versions.toReversed().map((one) => {
        const before = seen.versions.find(({ number }) => number === one.number - 1);
        const line = t("agreement:versionLine", {
          kind: t(`agreement:kind.${one.kind}`),
          day: inDays(one.on, language),
        });
        return (
          <Panel
            key={one.number}
            level={3}
            title={t("agreement:version", { number: one.number })}
            aside={<span className="quiet small">{t(`agreement:state.${one.state}`)}</span>}
          >
            <p className="quiet small">{[line, one.by].filter(Boolean).join(", ")}</p>
            {before && (
              <TermChanges before={before.text} after={one.text} tasks={seen.taskNames} own={own} />
            )}
            {one.number !== seen.current?.number && (
              <Details summary={t("agreement:versions.whole")}>
                <AgreementText text={one.text} seen={seen} own={own} />
                <SignatureList version={one} signatories={seen.signatories} own={own} />
                <p>
                  <a
                    href={agreementAddress(role, id, "pdf", {
                      poging: seen.attempt,
                      versie: String(one.number),
                    })}
                  >
                    {t("agreement:pdf")}
                  </a>
                </p>
              </Details>
            )}
          </Panel>
        );
      })}
    </section>
  );
}
