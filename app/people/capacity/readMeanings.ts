import papaparse from "papaparse";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import type { Parsed } from "../../platform/forms/parseForm.ts";
import { gradeOf, type MeaningLine } from "./olderLine.ts";

const MOST_LINES = 1000;
const known = new Set(fmlCurrent.items.map(({ code }) => code));

/**
 * Reads a table that says what an older list means in the current one: CSV with the columns old code,
 * old grade, code and grade, in that order, comma or semicolon between; a grade may be left empty. A
 * head that is no code is passed over. The first fault names its line.
 *
 * @param field the form's field that the table came in
 */
export function readMeanings(text: string, field: string): Parsed<MeaningLine[]> {
  const { data } = papaparse.parse<string[]>(text.trim(), { skipEmptyLines: "greedy" });
  const wrong = (key: Fault["key"], line: number): Parsed<MeaningLine[]> => ({
    faults: [{ field, key, values: { line } }],
  });
  const lines: MeaningLine[] = [];
  for (const [at, row] of data.entries()) {
    const [code = "", value = "", to = "", grade = ""] = row.map((cell) => cell.trim());
    if (at === 0 && !/\d/.test(code)) continue;
    const line = at + 1;
    if (lines.length === MOST_LINES) return wrong("people:fault.meaningMany", line);
    if (!/^[\w.-]{1,12}$/.test(code) || value.length > 40) {
      return wrong("people:fault.meaningCode", line);
    }
    if (!known.has(to)) return wrong("people:fault.meaningTo", line);
    if (grade !== "" && gradeOf(to, grade) === undefined) {
      return wrong("people:fault.meaningGrade", line);
    }
    lines.push({ code, value: value || null, to, grade: grade || null });
  }
  if (lines.length === 0) return { faults: [{ field, key: "forms:required" }] };
  return { value: lines };
}

/** A table as it is written: for a form, and to take along. */
export function writeMeanings(lines: readonly MeaningLine[]): string {
  return papaparse.unparse(
    {
      fields: ["oude code", "oude graad", "code", "graad"],
      data: lines.map(({ code, value, to, grade }) => [code, value ?? "", to, grade ?? ""]),
    },
    { delimiter: ";", newline: "\n" },
  );
}
