import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { ComparedPart } from "../../merging/compareCandidacies.ts";
import { useFieldWords } from "../history/useFieldWords.ts";

/** What a part of two candidacies is called and says, in the reader's words. */
export type PartWords = {
  label: (part: Pick<ComparedPart, "key" | "group">) => string;
  /** Line by line. */
  value: (part: Pick<ComparedPart, "key">, said: ComparedPart["keep"]) => string[];
};

/** Parts that are a whole group of fields are called as it is. */
const whole = new Set(["town", "ground", "capacity"]);

/** The words for two candidacies beside each other. */
export function usePartWords(): PartWords {
  const { t } = useTexts();
  const words = useFieldWords();
  return {
    label: ({ key, group }) => {
      if (whole.has(key)) return t(`people:history.subject.${group}`);
      return key === "hours" ? t("people:merge.hours") : words.label(key);
    },
    value: ({ key }, said) => {
      if (!said) return [t("people:merge.nothing")];
      const told = Object.entries(said)
        .map(([field, value]) => ({ field, text: words.value(field, value) }))
        .filter(({ text }) => text !== "");
      if (key === "ground") return told.map(({ field, text }) => `${words.label(field)}: ${text}`);
      // The same twice is said once: 32 to 32 hours, Kerkrade in Kerkrade.
      const texts = [...new Set(told.map(({ text }) => text))];
      return [texts.join(key === "hours" ? "–" : ", ")];
    },
  };
}
