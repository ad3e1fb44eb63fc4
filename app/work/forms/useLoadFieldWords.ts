import { flagName, itemName, loadInWords } from "../../../reference/fml/fmlTexts.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { useSource } from "../pages/useSource.ts";
import { loadItems, loadNames } from "../task/loadForm.ts";

/** What the fields of the list of all items are called, and what stands in them, in words. */
export function useLoadFieldWords(): {
  labelOf: (field: string) => string;
  wordsOf: (field: string, values: readonly string[]) => string;
} {
  const { t, language } = useTexts();
  const source = useSource();
  const find = (field: string) => {
    for (const item of loadItems) {
      const part = (Object.keys(loadNames) as (keyof typeof loadNames)[]).find(
        (name) => loadNames[name](item.code) === field,
      );
      if (part) return { item, part };
    }
    return undefined;
  };
  return {
    labelOf(field) {
      const found = find(field);
      if (!found) return field === "added" ? t("work:loads.added") : "";
      const item = `${found.item.code} ${itemName(found.item.code, language, "trade")}`;
      if (found.part === "value") return item;
      if (found.part === "minutes") return t("work:loads.minutes", { item });
      return t("work:loads.sourceOf", { about: item });
    },
    wordsOf(field, values) {
      const found = find(field);
      const [first = ""] = values;
      if (found?.part === "source" || found?.part === "minutesSource" || field === "added") {
        return source(first);
      }
      if (found?.part !== "value" || first === "") return values.join(", ");
      const { code, scale } = found.item;
      if (scale === "flags") {
        return values.map((flag) => flagName(code, flag, language, "trade")).join("; ");
      }
      return loadInWords(code, Number(first), language) || t("work:form.notAsked");
    },
  };
}
