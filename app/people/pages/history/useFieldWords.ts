import type { LanguageLevel, Mode } from "@overstap/engine/region/regionFile.ts";
import { isDay } from "../../../platform/forms/dutchDay.ts";
import { inDays, inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { useSlotWords } from "../../../work/pages/useSlotWords.ts";
import { candidacyReference } from "../../candidacyReference.ts";
import { inRow } from "../../peopleWords.ts";

/** What the fields of a candidacy are called and hold, in the reader's words. */
export type FieldWords = {
  label: (field: string) => string;
  /** A value as it is stored; empty for nothing. */
  value: (field: string, value: unknown) => string;
  /** The values of a field as a form sends them. */
  typed: (field: string, values: readonly string[]) => string;
};

const yesNo = new Set([
  "needsLasting",
  "wished",
  "agreed",
  "childCare",
  "transport",
  "debts",
  "shown",
]);
const minutes = new Set(["maxMinutes"]);

/** The words for what somebody's history, and a choice between two versions, name. */
export function useFieldWords(): FieldWords {
  const { t, language } = useTexts();
  const slotWords = useSlotWords();
  const one = (field: string, text: string): string => {
    switch (field) {
      case "relation":
        return t(`people:watcher.${text as "assigned"}`);
      case "ground":
        return t(`people:ground.${text as "consent"}`);
      case "track":
        return t(`people:track.${text as "none"}`);
      case "modes":
        return t(`people:mode.${text as Mode}`);
      case "speaking":
      case "reading":
        return t(`people:level.${text as LanguageLevel}`);
      case "affinity":
        return t(`people:affinity.${text as "yes"}`);
      case "basis":
        return t(`people:basis.${text as "fml"}`);
      case "sourceKind":
        return t(`people:source.${text as "doctor"}`);
      case "document":
        return t(`people:document.${text as "fml"}`);
      case "mergedWith":
        return t("people:reference", { reference: candidacyReference(text) });
      default:
        if (yesNo.has(field)) return t(text === "no" ? "people:person.no" : "people:person.yes");
        if (minutes.has(field)) return t("people:intake.minutes", { minutes: text });
        return isDay(text) ? inDays(text, language) : text;
    }
  };
  const some = (field: string, texts: readonly string[]) =>
    field === "slots"
      ? slotWords(texts)
      : inRow(
          texts.map((text) => one(field, text)),
          language,
        );
  return {
    label: (field) => t(`people:field.${field}`),
    value: (field, value) => {
      if (value === null || value === undefined) return "";
      if (typeof value === "boolean") return t(value ? "people:person.yes" : "people:person.no");
      if (typeof value === "number" && !minutes.has(field)) return inNumbers(value, language);
      if (Array.isArray(value)) return some(field, value.map(String));
      return one(
        field,
        typeof value === "object" ? JSON.stringify(value) : String(value as string),
      );
    },
    typed: (field, values) => (values.length > 0 ? some(field, values) : ""),
  };
}
