import { useFieldWords } from "./useFieldWords.ts";

const lists = new Set(["slots", "papers", "talents"]);

/** The words of a choice between two versions of a record: of its fields, and of what stands in them. */
export function useConflictWords(): {
  labelOf: (field: string) => string;
  wordsOf: (field: string, values: readonly string[]) => string;
} {
  const { label, value } = useFieldWords();
  return {
    labelOf: label,
    wordsOf: (field, values) => value(field, lists.has(field) ? [...values] : values[0]),
  };
}
