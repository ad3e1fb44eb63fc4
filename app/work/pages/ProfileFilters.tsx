import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ListFilters } from "../../web/look/ListFilters.tsx";
import { profileKinds } from "../kinds.ts";
import type { ProfileQuery } from "../profileQuery.ts";
import { useFilterWords } from "./useFilterWords.ts";
import { useOwnedFilters, useSettingFilter } from "./workFilters.ts";

/** Search by name, and filter by kind of job and of care. */
export function ProfileFilters(props: { query: ProfileQuery; plain: boolean; writes: boolean }) {
  const { query, plain, writes } = props;
  const { t } = useTexts();
  const words = useFilterWords();
  const setting = useSettingFilter("waar");
  const owned = useOwnedFilters(writes);
  const kind = {
    name: "soort",
    label: t(plain ? "work:candidate.profile.kind" : "work:profiles.kind"),
    options: profileKinds.map((value) => ({
      value,
      label: t(plain ? `work:candidate.profileKind.${value}` : `work:profileKind.${value}`),
    })),
  };
  return (
    <ListFilters
      {...filtersIn("/werk/profielen", query, "naam")}
      words={words}
      search={t(plain ? "work:candidate.profiles.search" : "work:profiles.search")}
      filters={[kind, { ...setting, label: t("work:profiles.setting") }, ...owned]}
    />
  );
}
