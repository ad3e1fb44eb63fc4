import type { GradeOrFlags } from "@overstap/engine/region/regionFile.ts";
import { fmlCurrent } from "../../../../reference/fml/fml.ts";
import { capacityInWords, itemName } from "../../../../reference/fml/fmlTexts.ts";
import type { ChangeLine } from "../../../access/history/listChanges.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { useFieldWords } from "./useFieldWords.ts";

/** A field that a change touched, in the reader's words. */
export type ChangedField = { key: string; label: string; before: string; after: string };

/** What is stored beside what people said, and tells a reader nothing. */
const silent = new Set(["lat", "lon", "mappedFrom", "list"]);
const known = new Map(fmlCurrent.items.map((item) => [item.code, item]));

/** What a change touched, field by field, and of what somebody can bear item by item. */
export function useChangedFields({
  before,
  after,
}: Pick<ChangeLine, "before" | "after">): ChangedField[] {
  const { t, language } = useTexts();
  const words = useFieldWords();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => !silent.has(name))
    .flatMap((name): ChangedField[] => {
      const [was, is] = [before?.[name], after?.[name]];
      if (name === "grades") return grades(was as Grades, is as Grades);
      if (name === "fileId") {
        const say = (value: unknown) => (value ? t("people:history.aFile") : "");
        return [{ key: name, label: words.label(name), before: say(was), after: say(is) }];
      }
      const field = {
        key: name,
        label: words.label(name),
        before: words.value(name, was),
        after: words.value(name, is),
      };
      // What was never said and is not said now is no news.
      return field.before === "" && field.after === "" ? [] : [field];
    });

  function grades(was: Grades, is: Grades): ChangedField[] {
    const codes = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
    return codes
      .filter((code) => JSON.stringify(was?.[code]) !== JSON.stringify(is?.[code]))
      .map((code) => ({
        key: code,
        label: known.has(code) ? `${code} ${itemName(code, language, "trade")}` : code,
        before: inWords(code, was?.[code]),
        after: inWords(code, is?.[code]),
      }));
  }

  function inWords(code: string, value: GradeOrFlags | undefined): string {
    if (value === undefined) return "";
    return known.has(code) ? capacityInWords(code, value, language) : String(value);
  }
}

type Grades = Readonly<Record<string, GradeOrFlags>> | undefined;
