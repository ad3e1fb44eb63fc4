import { useTexts } from "../../platform/texts/textsContext.tsx";
import { isCategory } from "../kinds.ts";

/** The words for a kind of task; one that an organisation made up itself stands as it is. */
export function useCategory(): (category: string) => string {
  const { t } = useTexts();
  return (category) => (isCategory(category) ? t(`work:category.${category}`) : category);
}
