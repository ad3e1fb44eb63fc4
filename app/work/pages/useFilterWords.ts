import { useTexts } from "../../platform/texts/textsContext.tsx";
import type { FilterWords } from "../../web/look/ListFilters.tsx";

/** The words around the filters of a list of work. */
export function useFilterWords(): FilterWords {
  const { t } = useTexts();
  return {
    form: t("work:list.form"),
    submit: t("work:list.show"),
    all: t("work:list.all"),
    searched: (q) => t("work:list.searched", { q }),
    remove: t("work:list.remove"),
    clear: t("work:list.clear"),
  };
}
