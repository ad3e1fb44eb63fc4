import type { WorkRelation } from "../../access/role.ts";
import { pageCount } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { ReadAloud } from "../../web/look/ReadAloud.tsx";

/** What can be done with a whole list: take it along, print it, and for a candidate hear it. */
export function ListActions({ csv, aloud = false }: { csv?: string; aloud?: boolean }) {
  const { t } = useTexts();
  return (
    <>
      {aloud && <ReadAloud label={t("work:read.aloud")} stopLabel={t("work:read.stop")} />}
      {csv !== undefined && (
        <ButtonLink href={csv} variant="tertiary" icon="file-spreadsheet" download>
          {t("work:list.csv")}
        </ButtonLink>
      )}
      <PrintButton label={t("work:list.print")} />
    </>
  );
}

/** Says so when the address asked what the list does not know. */
export function IgnoredNotice({ names }: { names: readonly string[] }) {
  const { t } = useTexts();
  if (names.length === 0) return null;
  return <Notice>{t("work:list.ignored", { names: names.join(", ") })}</Notice>;
}

/** The pages of a list; nothing when there is one. */
export function ListPages(props: { page: number; total: number; href: (page: number) => string }) {
  const { t } = useTexts();
  return (
    <Pagination
      page={props.page}
      pages={pageCount(props.total)}
      href={props.href}
      words={{
        label: t("work:list.pages"),
        previous: t("work:list.previous"),
        next: t("work:list.next"),
        page: (page) => t("work:list.page", { page }),
      }}
    />
  );
}

/** Why one sees this work: by the relation of one's role to it. */
export function WhyWork({ relation }: { relation: WorkRelation | undefined }) {
  const { t } = useTexts();
  if (relation === undefined) return null;
  return (
    <Details summary={t("work:list.why")}>
      <p>{t(`work:why.${relation}`)}</p>
    </Details>
  );
}
