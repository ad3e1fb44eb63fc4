import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { isSettingKind, settingKinds } from "../kinds.ts";
import type { OrganisationList } from "../listOrganisations.ts";
import { keptSort } from "./keptSort.ts";

const PATH = "/werk/organisaties";

/** Search by name or town, and filter by region and kind of care. */
export function OrganisationFilters({
  query,
  regions,
}: Pick<OrganisationList, "query" | "regions">) {
  const { t } = useTexts();
  const { regio = "", soort = "" } = query.filters;
  const all = { value: "", label: t("work:list.all") };
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
        ...(regio
          ? [
              chip(regions.find(({ slug }) => slug === regio)?.name ?? regio, {
                filters: { regio: null },
              }),
            ]
          : []),
        ...(isSettingKind(soort)
          ? [chip(t(`work:setting.${soort}`), { filters: { soort: null } })]
          : []),
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
        name="regio"
        label={t("work:openings.region")}
        defaultValue={regio}
        options={[all, ...regions.map(({ slug, name }) => ({ value: slug, label: name }))]}
      />
      <SelectField
        name="soort"
        label={t("work:openings.setting")}
        defaultValue={soort}
        options={[
          all,
          ...settingKinds.map((kind) => ({ value: kind, label: t(`work:setting.${kind}`) })),
        ]}
      />
    </Filters>
  );
}
