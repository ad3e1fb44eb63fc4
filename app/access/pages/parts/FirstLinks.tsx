import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { LinkToCopy } from "./LinkToCopy.tsx";

export interface FirstLinksProps {
  links: readonly { organisation: string; email: string | null; address: string }[];
  /** Whether mail goes to those with an address. */
  sendsMail: boolean;
}

/** The links for the first administrators of organisations that were made just now; told once. */
export function FirstLinks({ links, sendsMail }: FirstLinksProps) {
  const { t } = useTexts();
  return (
    <Panel tone="water" title={t("access:firstLinks.title")}>
      <p>{t("access:firstLinks.lead")}</p>
      {links.map(({ organisation, email, address }) => (
        <div key={address} className="first-link">
          <h3>{organisation}</h3>
          {sendsMail && email && (
            <p className="quiet small">{t("access:firstLinks.mailed", { email })}</p>
          )}
          <LinkToCopy address={address} />
        </div>
      ))}
    </Panel>
  );
}
