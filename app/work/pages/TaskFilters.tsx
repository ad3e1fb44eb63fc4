import { filtersIn } from "../../platform/lists/filtersIn.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ListFilters } from "../../web/look/ListFilters.tsx";
import { categories } from "../kinds.ts";
import type { TaskList } from "../listTasks.ts";
import { questions } from "../questions/questions.ts";
import { useCategory } from "./useCategory.ts";
import { useFilterWords } from "./useFilterWords.ts";
import { useOwnedFilters } from "./workFilters.ts";

/** Search by name, and filter by kind and profile. */
export function TaskFilters({
  query,
  profiles,
  writes,
}: Pick<TaskList, "query" | "profiles" | "writes">) {
  const { t } = useTexts();
  const words = useFilterWords();
  const category = useCategory();
  const owned = useOwnedFilters(writes);
  return (
    <ListFilters
      {...filtersIn("/werk/taken", query, "naam")}
      words={words}
      search={t("work:tasks.search")}
      filters={[
        {
          name: "soort",
          label: t("work:tasks.category"),
          options: categories.map((value) => ({ value, label: category(value) })),
        },
        {
          name: "profiel",
          label: t("work:tasks.profile"),
          options: profiles.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: "vraagt",
          label: t("work:tasks.asks"),
          options: questions.map(({ id }) => ({ value: id, label: t(`work:askShort.${id}`) })),
        },
        ...owned,
      ]}
    />
  );
}
