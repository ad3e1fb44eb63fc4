import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";

export interface ListActionsProps {
  /** Where something is added to the list. */
  add: { href: string; label: string };
  /** Where the list is a file; left out when it is empty. */
  csv?: string | undefined;
}

/** What can be done with a whole list of administration: add to it, take it along, print it. */
export function ListActions({ add, csv }: ListActionsProps) {
  const { t } = useTexts();
  return (
    <>
      <NextAction href={add.href} icon="plus">
        {add.label}
      </NextAction>
      {csv !== undefined && (
        <ButtonLink variant="tertiary" icon="download" href={csv}>
          {t("access:accounts.csv")}
        </ButtonLink>
      )}
      <PrintButton label={t("access:accounts.print")} />
    </>
  );
}
