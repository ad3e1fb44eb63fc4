import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { Notice } from "../../../web/look/Notice.tsx";

/** What can be done with a whole list: take it along, print it. */
export function ListActions({ csv }: { csv: string }) {
  const { t } = useTexts();
  return (
    <>
      <ButtonLink href={csv} variant="tertiary" icon="download" data-no-print="">
        {t("matching:list.csv")}
      </ButtonLink>
      <PrintButton label={t("matching:pair.print")} />
    </>
  );
}

/** Says so when the address asked what the list does not know. */
export function IgnoredNotice({ names }: { names: readonly string[] }) {
  const { t } = useTexts();
  if (names.length === 0) return null;
  return <Notice>{t("matching:list.ignored", { names: names.join(", ") })}</Notice>;
}
