import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { categories } from "../kinds.ts";
import type { TaskList } from "../listTasks.ts";
import { questionOf, questions } from "../questions/questions.ts";
import { isOwner } from "../taskQuery.ts";
import { keptSort } from "./keptSort.ts";
import { OwnedFilters } from "./OwnedFilters.tsx";
import { useCategory } from "./useCategory.ts";

const PATH = "/werk/taken";

/** Search by name, and filter by kind and profile. */
export function TaskFilters({
  query,
  profiles,
  writes,
}: Pick<TaskList, "query" | "profiles" | "writes">) {
  const { t } = useTexts();
  const category = useCategory();
  const { soort = "", profiel = "", vraagt = "", van = "", staat = "" } = query.filters;
  const asked = questionOf(vraagt);
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
        ...(soort ? [chip(category(soort), { filters: { soort: null } })] : []),
        ...(profiel
          ? [
              chip(profiles.find(({ id }) => id === profiel)?.name ?? profiel, {
                filters: { profiel: null },
              }),
            ]
          : []),
        ...(asked ? [chip(t(`work:askShort.${asked.id}`), { filters: { vraagt: null } })] : []),
        ...(isOwner(van) ? [chip(t(`work:owner.${van}`), { filters: { van: null } })] : []),
        ...(staat ? [chip(t("work:stand.gearchiveerd"), { filters: { staat: null } })] : []),
      ]}
      clear={{ href: PATH, label: t("work:list.clear") }}
    >
      <TextField
        name="q"
        type="search"
        label={t("work:tasks.search")}
        defaultValue={query.q}
        maxLength={100}
      />
      <SelectField
        name="soort"
        label={t("work:tasks.category")}
        defaultValue={soort}
        options={[all, ...categories.map((one) => ({ value: one, label: category(one) }))]}
      />
      <SelectField
        name="profiel"
        label={t("work:tasks.profile")}
        defaultValue={profiel}
        options={[all, ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        name="vraagt"
        label={t("work:tasks.asks")}
        defaultValue={vraagt}
        options={[
          all,
          ...questions.map(({ id }) => ({ value: id, label: t(`work:askShort.${id}`) })),
        ]}
      />
      {writes && <OwnedFilters van={van} staat={staat} />}
    </Filters>
  );
}
