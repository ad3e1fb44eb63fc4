import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { type ListFilter, ListFilters } from "../../web/look/ListFilters.tsx";
import { type Funding, fundings } from "../kinds.ts";
import type { OpeningList } from "../listOpenings.ts";
import { openingStates } from "../openingQuery.ts";
import { useFilterWords } from "./useFilterWords.ts";
import { useRegionFilter, useSettingFilter } from "./workFilters.ts";

/** Search and filters of the openings. A candidate gets fewer: all they see is free. */
export function OpeningFilters({
  query,
  regions,
  plain,
  writes,
}: Pick<OpeningList, "query" | "regions" | "writes"> & { plain: boolean }) {
  const { t } = useTexts();
  const words = useFilterWords();
  const region = useRegionFilter(regions);
  const setting = useSettingFilter("soort");
  const fundingWords = (kind: Funding) =>
    plain
      ? t("work:candidate.fundingFact", { answer: t(`work:candidate.funding.${kind}`) })
      : t(`work:funding.${kind}`);
  const filters: ListFilter[] = [
    region,
    { ...setting, unoffered: plain },
    {
      name: "geld",
      label: t("work:openings.funding"),
      options: fundings.map((value) => ({ value, label: fundingWords(value) })),
      unoffered: plain,
    },
    {
      name: "vrij",
      label: t("work:openings.free"),
      options: [{ value: "ja", label: t("work:openings.freeYes") }],
      unoffered: plain,
    },
    {
      name: "staat",
      label: t("work:stand.label"),
      none: t("work:stand.now"),
      options: openingStates.map((value) => ({ value, label: t(`work:stand.${value}`) })),
      unoffered: !writes,
    },
  ];
  return (
    <ListFilters
      {...filtersIn("/werk/plekken", query, "titel")}
      words={plain ? { ...words, submit: t("work:candidate.openings.submit") } : words}
      search={t(plain ? "work:candidate.openings.search" : "work:openings.search")}
      filters={filters}
    />
  );
}
