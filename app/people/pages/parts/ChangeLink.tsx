import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Icon } from "../../../web/look/icons/Icon.tsx";

export interface ChangeLinkProps {
  href: string;
  /** What is changed there, for screen readers. */
  what: string;
  /** Only a sign, beside a value: the panel says the word once. */
  small?: boolean;
}

/** Leads from what is shown to where it is changed. */
export function ChangeLink({ href, what, small = false }: ChangeLinkProps) {
  const { t } = useTexts();
  const word = t("people:candidate.change");
  return (
    <a className="change-link" href={href} data-no-print="" title={small ? word : undefined}>
      <Icon name="pencil" size={18} />
      <span className={small ? "ams-visually-hidden" : undefined}>{word}</span>
      <span className="ams-visually-hidden">: {what}</span>
    </a>
  );
}
