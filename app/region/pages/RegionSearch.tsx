import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import type { RegionQuery } from "../regionQuery.ts";

/** Search by name. */
export function RegionSearch({ query }: { query: RegionQuery }) {
  const { t } = useTexts();
  const { action, keep, without } = filtersIn("/regio", query, "naam");
  return (
    <Filters
      action={action}
      label={t("region:list.form")}
      submitLabel={t("region:list.show")}
      keep={keep}
      active={
        query.q
          ? [
              {
                label: t("region:list.searched", { q: query.q }),
                removeLabel: t("region:list.remove"),
                href: without("q"),
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
