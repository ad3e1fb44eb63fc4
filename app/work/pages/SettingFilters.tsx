import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ListFilters } from "../../web/look/ListFilters.tsx";
import type { SettingQuery } from "../setting/settingQuery.ts";
import { useFilterWords } from "./useFilterWords.ts";
import { useAwayFilter, useSettingFilter } from "./workFilters.ts";

/** Search of the own teams by name or town, and filters by kind of care and what was put away. */
export function SettingFilters({ query }: { query: SettingQuery }) {
  const { t } = useTexts();
  const words = useFilterWords();
  const filters = [useSettingFilter("soort"), useAwayFilter()];
  return (
    <ListFilters
      {...filtersIn("/werk/teams", query, "naam")}
      words={words}
      search={t("work:organisations.search")}
      filters={filters}
    />
  );
}
