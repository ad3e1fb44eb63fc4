import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import type { RegionQuery } from "../regionQuery.ts";

const PATH = "/regio";

/** Search by name. */
export function RegionSearch({ query }: { query: RegionQuery }) {
  const { t } = useTexts();
  const { sort, direction } = query;
  return (
    <Filters
      action={PATH}
      label={t("region:list.form")}
      submitLabel={t("region:list.show")}
      keep={
        sort === "naam" && direction === "asc"
          ? {}
          : { sorteer: (direction === "desc" ? "-" : "") + sort }
      }
      active={
        query.q
          ? [
              {
                label: t("region:list.searched", { q: query.q }),
                removeLabel: t("region:list.remove"),
                href: listAddress(PATH, query, { q: "" }, "naam"),
              },
            ]
          : []
      }
    >
      <TextField
        name="q"
        type="search"
        label={t("region:regions.search")}
        defaultValue={query.q}
        maxLength={100}
      />
    </Filters>
  );
}
