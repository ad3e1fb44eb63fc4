import { useTexts } from "../../../platform/texts/textsContext.tsx";

export interface PersonLinksProps {
  id: string;
  /** Whether the reader's role reads a history. */
  history: boolean;
  /** Whether the reader's role speaks in the person's transition; a doctor reads its clock only. */
  speaks: boolean;
  /** Whether the reader, as the coach, fills in, puts right and takes away. */
  keeps: boolean;
}

/** The quieter ways on from the page of a person. */
export function PersonLinks({ id, history, speaks, keeps }: PersonLinksProps) {
  const { t } = useTexts();
  const at = `/mensen/${id}`;
  return (
    <nav className="quiet-links" aria-label={t("people:person.more")} data-no-print="">
      {speaks ? (
        <a href={`${at}/overstap`}>{t("people:person.case")}</a>
      ) : (
        <a href={`${at}/overstap/klok`}>{t("people:person.clock")}</a>
      )}
      {keeps && <a href={`${at}/intake`}>{t("people:person.intake")}</a>}
      {history && <a href={`${at}/geschiedenis`}>{t("people:history.title")}</a>}
      {keeps && <a href={`${at}/wie`}>{t("sight:now")}</a>}
      {keeps && <a href={`${at}/ander`}>{t("people:person.otherPerson")}</a>}
      {keeps && <a href={`${at}/samenvoegen`}>{t("people:person.twice")}</a>}
      {keeps && <a href={`${at}/bewaren`}>{t("keeping:person.link")}</a>}
      {keeps && <a href={`${at}/weghalen`}>{t("people:person.remove")}</a>}
    </nav>
  );
}
