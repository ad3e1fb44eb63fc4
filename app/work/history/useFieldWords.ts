import { itemName } from "../../../reference/fml/fmlTexts.ts";
import { isDay } from "../../platform/forms/dutchDay.ts";
import { inDays, inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { isCategory, isFunding, isProfileKind, isSettingKind } from "../kinds.ts";
import { useLevel } from "../pages/LoadWords.tsx";
import { useSource } from "../pages/useSource.ts";
import { useSlotWords } from "../pages/useSlotWords.ts";
import { isFieldName, itemOfField } from "./fieldNames.ts";
import { useLoadWords } from "./useLoadWords.ts";
import { useTaskWords } from "./useTaskWords.ts";

const ownVersions = ["library", "shared", "own", "alone"] as const;
const isOwnVersion = (text: string): text is (typeof ownVersions)[number] =>
  (ownVersions as readonly string[]).includes(text);

/**
 * What a field is called, and what its value says, in the reader's words; never a code. A field that
 * histories do not know is called nothing.
 */
export function useFieldWords(): {
  label: (field: string) => string;
  value: (field: string, value: unknown) => string;
} {
  const { t, language } = useTexts();
  const source = useSource();
  const level = useLevel(false);
  const slots = useSlotWords();
  const load = useLoadWords();
  const tasks = useTaskWords();

  function label(field: string): string {
    if (isFieldName(field)) return t(`work:field.${field}`);
    const of = itemOfField(field);
    if (!of) return "";
    const item = itemName(of.item, language, "plain");
    return t(of.part === "load" ? "work:field.load" : "work:field.exposure", { item });
  }

  function inText(field: string, text: string): string {
    if (text === "") return t("forms:conflict.empty");
    if (field === "funding" && isFunding(text)) return t(`work:funding.${text}`);
    if (field === "ownVersion" && isOwnVersion(text)) return t(`work:ownVersion.${text}`);
    if (field === "category" && isCategory(text)) return t(`work:category.${text}`);
    if (isSettingKind(text)) return t(`work:setting.${text}`);
    if (field === "kind" && isProfileKind(text)) return t(`work:profileKind.${text}`);
    if (field === "speaking" || field === "reading") return level(text);
    if (field.endsWith("Source")) return source(text);
    if (field === "reducedAllowed")
      return t(text === "yes" ? "work:reduced.yes" : "work:reduced.no");
    if (field === "start" && isDay(text)) return inDays(text, language);
    return text;
  }

  function value(field: string, given: unknown): string {
    if (given === null || given === undefined) return t("forms:conflict.empty");
    const of = itemOfField(field);
    if (of) return load(of.item, given);
    if (field === "tasks") return tasks(given);
    if (field === "slots" && Array.isArray(given) && given.length > 0) {
      return slots(given as string[]);
    }
    if (Array.isArray(given)) {
      return given.length === 0 ? t("forms:conflict.empty") : given.map(String).join(", ");
    }
    if (typeof given === "boolean") return t(given ? "work:reduced.yes" : "work:reduced.no");
    if (typeof given === "number") return inNumbers(given, language, 2);
    return typeof given === "string" ? inText(field, given) : "";
  }

  return { label, value };
}
