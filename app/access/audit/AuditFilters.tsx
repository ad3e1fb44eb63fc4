import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ListFilters } from "../../web/look/ListFilters.tsx";
import { useFilterWords } from "../pages/parts/useFilterWords.ts";
import { type AuditQuery, periods, verbs } from "./auditQuery.ts";

/** Searches the audit by who, and narrows it by what and when. */
export function AuditFilters({
  path,
  query,
  search,
}: {
  path: string;
  query: AuditQuery;
  search: string;
}) {
  const { t } = useTexts();
  const words = useFilterWords();
  const named = Object.keys(periods) as (keyof typeof periods)[];
  return (
    <ListFilters
      {...filtersIn(path, query, "moment")}
      words={words}
      search={search}
      filters={[
        {
          name: "wat",
          label: t("audit:filter.verb"),
          options: verbs.map((value) => ({ value, label: t(`audit:verb.${value}`) })),
        },
        {
          name: "wanneer",
          label: t("audit:filter.period"),
          none: t("audit:period.none"),
          options: named.map((value) => ({ value, label: t(`audit:period.${value}`) })),
        },
      ]}
    />
  );
}
