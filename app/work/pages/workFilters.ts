import { useTexts } from "../../platform/texts/textsContext.tsx";
import type { ListFilter } from "../../web/look/ListFilters.tsx";
import { settingKinds } from "../kinds.ts";
import { owners } from "../taskQuery.ts";

/** By the region in which it is. */
export function useRegionFilter(regions: readonly { slug: string; name: string }[]): ListFilter {
  const { t } = useTexts();
  return {
    name: "regio",
    label: t("work:openings.region"),
    options: regions.map(({ slug, name }) => ({ value: slug, label: name })),
  };
}

/** By the kind of care. */
export function useSettingFilter(name: string): ListFilter {
  const { t } = useTexts();
  return {
    name,
    label: t("work:openings.setting"),
    options: settingKinds.map((value) => ({ value, label: t(`work:setting.${value}`) })),
  };
}

/** What was put away. */
export function useAwayFilter(): ListFilter {
  const { t } = useTexts();
  return {
    name: "staat",
    label: t("work:stand.label"),
    none: t("work:stand.now"),
    options: [{ value: "gearchiveerd", label: t("work:stand.gearchiveerd") }],
  };
}

/** Whose a record is, and what was put away: offered to whoever makes work here. */
export function useOwnedFilters(writes: boolean): ListFilter[] {
  const { t } = useTexts();
  const away = useAwayFilter();
  const whose = {
    name: "van",
    label: t("work:owner.label"),
    options: owners.map((value) => ({ value, label: t(`work:owner.${value}`) })),
  };
  return [whose, away].map((one) => ({ ...one, unoffered: !writes }));
}
