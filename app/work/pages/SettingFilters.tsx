import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { isSettingKind, settingKinds } from "../kinds.ts";
import type { SettingQuery } from "../setting/settingQuery.ts";
import { keptSort } from "./keptSort.ts";

const PATH = "/werk/teams";

/** Search of the own teams by name or town, and filters by kind of care and what was put away. */
export function SettingFilters({ query }: { query: SettingQuery }) {
  const { t } = useTexts();
  const { soort = "", staat = "" } = query.filters;
  const chip = (label: string, change: Parameters<typeof listAddress>[2]) => ({
    label,
    removeLabel: t("work:list.remove"),
    href: listAddress(PATH, query, change, "naam"),
  });
  return (
    <Filters
      action={PATH}
      label={t("work:list.form")}
      submitLabel={t("work:list.show")}
      keep={keptSort(query, "naam")}
      active={[
        ...(query.q ? [chip(t("work:list.searched", { q: query.q }), { q: "" })] : []),
        ...(isSettingKind(soort)
          ? [chip(t(`work:setting.${soort}`), { filters: { soort: null } })]
          : []),
        ...(staat ? [chip(t("work:stand.gearchiveerd"), { filters: { staat: null } })] : []),
      ]}
      clear={{ href: PATH, label: t("work:list.clear") }}
    >
      <TextField
        name="q"
        type="search"
        label={t("work:organisations.search")}
        defaultValue={query.q}
        maxLength={100}
      />
      <SelectField
        name="soort"
        label={t("work:openings.setting")}
        defaultValue={soort}
        options={[
          { value: "", label: t("work:list.all") },
          ...settingKinds.map((kind) => ({ value: kind, label: t(`work:setting.${kind}`) })),
        ]}
      />
      <SelectField
        name="staat"
        label={t("work:stand.label")}
        defaultValue={staat}
        options={[
          { value: "", label: t("work:stand.now") },
          { value: "gearchiveerd", label: t("work:stand.gearchiveerd") },
        ]}
      />
    </Filters>
  );
}
