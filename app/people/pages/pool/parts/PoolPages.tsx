import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Pagination } from "../../../../web/look/Pagination.tsx";

/** The page that an address asks for, from 1. */
export function pageOf(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get("pagina") ?? "1");
  return Number.isSafeInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
}

export interface PoolPagesProps {
  page: number;
  total: number;
  onAPage: number;
  path: string;
}

/** The pages of a list of an import. */
export function PoolPages({ page, total, onAPage, path }: PoolPagesProps) {
  const { t } = useTexts();
  return (
    <Pagination
      page={page}
      pages={Math.max(1, Math.ceil(total / onAPage))}
      href={(number) => (number === 1 ? path : `${path}?pagina=${number}`)}
      words={{
        label: t("people:list.pages"),
        previous: t("people:list.previous"),
        next: t("people:list.next"),
        page: (number) => t("people:list.page", { page: number }),
      }}
    />
  );
}
