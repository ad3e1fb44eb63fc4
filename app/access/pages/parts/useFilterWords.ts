import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { FilterWords } from "../../../web/look/ListFilters.tsx";

/** The words around the filters of a list of administration. */
export function useFilterWords(): FilterWords {
  const { t } = useTexts();
  return {
    form: t("access:accounts.form"),
    submit: t("access:accounts.show"),
    all: t("access:accounts.all"),
    searched: (q) => t("access:accounts.searched", { q }),
    remove: t("access:accounts.remove"),
    clear: t("access:accounts.clear"),
  };
}
