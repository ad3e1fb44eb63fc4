import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ListFilters } from "../../web/look/ListFilters.tsx";
import type { AccountQuery } from "../accountStore.ts";
import { roles } from "../role.ts";
import { useFilterWords } from "./parts/useFilterWords.ts";

/** Search by name or e-mail, and filter by role. */
export function AccountFilters({ query }: { query: AccountQuery }) {
  const { t } = useTexts();
  const words = useFilterWords();
  return (
    <ListFilters
      {...filtersIn("/beheer", query, "naam")}
      words={words}
      search={t("access:accounts.search")}
      filters={[
        {
          name: "rol",
          label: t("access:accounts.role"),
          options: roles.map((value) => ({ value, label: t(`access:role.${value}`) })),
        },
      ]}
    />
  );
}
