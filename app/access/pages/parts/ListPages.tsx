import { pageCount } from "../../../platform/lists/listQuery.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Pagination } from "../../../web/look/Pagination.tsx";

export interface ListPagesProps {
  page: number;
  /** How many rows the list has in all. */
  total: number;
  href: (page: number) => string;
}

/** The way through the pages of a list of administration. */
export function ListPages({ page, total, href }: ListPagesProps) {
  const { t } = useTexts();
  return (
    <Pagination
      page={page}
      pages={pageCount(total)}
      href={href}
      words={{
        label: t("access:accounts.pages"),
        previous: t("access:accounts.previous"),
        next: t("access:accounts.next"),
        page: (number) => t("access:accounts.page", { page: number }),
      }}
    />
  );
}
