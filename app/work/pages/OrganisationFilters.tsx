import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ListFilters } from "../../web/look/ListFilters.tsx";
import type { OrganisationList } from "../listOrganisations.ts";
import { useFilterWords } from "./useFilterWords.ts";
import { useRegionFilter, useSettingFilter } from "./workFilters.ts";

/** Search by name or town, and filter by region and kind of care. */
export function OrganisationFilters({
  query,
  regions,
}: Pick<OrganisationList, "query" | "regions">) {
  const { t } = useTexts();
  const words = useFilterWords();
  const filters = [useRegionFilter(regions), useSettingFilter("soort")];
  return (
    <ListFilters
      {...filtersIn("/werk/organisaties", query, "naam")}
      words={words}
      search={t("work:organisations.search")}
      filters={filters}
    />
  );
}
