import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { isProfileKind, isSettingKind, profileKinds, settingKinds } from "../kinds.ts";
import type { ProfileQuery } from "../profileQuery.ts";
import { isOwner } from "../taskQuery.ts";
import { keptSort } from "./keptSort.ts";
import { OwnedFilters } from "./OwnedFilters.tsx";

const PATH = "/werk/profielen";

/** Search by name, and filter by kind of job and of care. */
export function ProfileFilters(props: { query: ProfileQuery; plain: boolean; writes: boolean }) {
  const { query, plain, writes } = props;
  const { t } = useTexts();
  const { soort = "", waar = "", van = "", staat = "" } = query.filters;
  const all = { value: "", label: t("work:list.all") };
  const kindWords = (kind: (typeof profileKinds)[number]) =>
    plain ? t(`work:candidate.profileKind.${kind}`) : t(`work:profileKind.${kind}`);
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
        ...(isProfileKind(soort) ? [chip(kindWords(soort), { filters: { soort: null } })] : []),
        ...(isSettingKind(waar)
          ? [chip(t(`work:setting.${waar}`), { filters: { waar: null } })]
          : []),
        ...(isOwner(van) ? [chip(t(`work:owner.${van}`), { filters: { van: null } })] : []),
        ...(staat ? [chip(t("work:stand.gearchiveerd"), { filters: { staat: null } })] : []),
      ]}
      clear={{ href: PATH, label: t("work:list.clear") }}
    >
      <TextField
        name="q"
        type="search"
        label={t(plain ? "work:candidate.profiles.search" : "work:profiles.search")}
        defaultValue={query.q}
        maxLength={100}
      />
      <SelectField
        name="soort"
        label={t(plain ? "work:candidate.profile.kind" : "work:profiles.kind")}
        defaultValue={soort}
        options={[all, ...profileKinds.map((kind) => ({ value: kind, label: kindWords(kind) }))]}
      />
      <SelectField
        name="waar"
        label={t("work:profiles.setting")}
        defaultValue={waar}
        options={[
          all,
          ...settingKinds.map((kind) => ({ value: kind, label: t(`work:setting.${kind}`) })),
        ]}
      />
      {writes && <OwnedFilters van={van} staat={staat} />}
    </Filters>
  );
}
