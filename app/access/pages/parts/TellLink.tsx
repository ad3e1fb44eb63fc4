import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { LinkToCopy } from "./LinkToCopy.tsx";

/** The link of an invitation, told once, and where its invitation stands from now on. */
export function TellLink({ address, id }: { address: string; id: string }) {
  const { t } = useTexts();
  return (
    <div className="flow">
      <Panel title={t("access:invitation.link")}>
        <LinkToCopy address={address} />
        <p className="quiet">{t("access:invitation.linkOnce")}</p>
      </Panel>
      <p className="form-buttons">
        <ButtonLink variant="primary" href="/beheer/uitnodigingen/nieuw">
          {t("access:invitation.another")}
        </ButtonLink>
        <ButtonLink href={`/beheer/uitnodigingen/${id}`}>{t("access:invitation.see")}</ButtonLink>
      </p>
    </div>
  );
}
