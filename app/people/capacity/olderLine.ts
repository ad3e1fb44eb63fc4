import type { GradeOrFlags } from "@overstap/engine/region/regionFile.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";

/** What a line of an older list means in the current one, as an organisation supplied it. */
export type MeaningLine = {
  /** The item of the older list. */
  code: string;
  /** Its grade there; null is any. */
  value: string | null;
  /** The item of the current list. */
  to: string;
  /** Its grade or flag here; null is the same grade as there. */
  grade: string | null;
};

/** One line of a statement in an older list. */
export type OlderLine = { code: string; value: string };

/** A line with what it means; `to` undefined where the table says nothing that the current list knows. */
export type MappedLine = OlderLine & { to?: string; grade?: GradeOrFlags };

const items = new Map(fmlCurrent.items.map((item) => [item.code, item]));

/** What a grade or flag, as a table or a statement writes it, is of an item; undefined when it is none. */
export function gradeOf(code: string, text: string): GradeOrFlags | undefined {
  const item = items.get(code);
  if (!item) return undefined;
  if (item.scale === "ordinal") {
    const grade = /^\d$/.test(text) ? Number(text) : undefined;
    return grade !== undefined && grade <= (item.maxGrade ?? 0) ? grade : undefined;
  }
  return item.flags?.includes(text) ? [text] : undefined;
}

/**
 * What the lines of a statement mean by a table: one older item may stand for several of the current
 * list. A line that says the grade goes before one for any grade.
 */
export function mapLines(
  lines: readonly OlderLine[],
  meanings: readonly MeaningLine[],
): MappedLine[] {
  return lines.flatMap((line): MappedLine[] => {
    const same = meanings.filter(({ code }) => code === line.code);
    const exact = same.filter(({ value }) => value === line.value);
    const meant = exact.length > 0 ? exact : same.filter(({ value }) => value === null);
    const mapped = meant.flatMap(({ to, grade }): MappedLine[] => {
      const found = gradeOf(to, grade ?? line.value);
      return found === undefined ? [] : [{ ...line, to, grade: found }];
    });
    return mapped.length > 0 ? mapped : [line];
  });
}

/**
 * The statement that mapped lines make: where two older items stand for one of the current list, the
 * more limited grade, and all flags.
 */
export function gradesOfLines(lines: readonly MappedLine[]): Record<string, number | string[]> {
  const grades: Record<string, number | string[]> = {};
  for (const { to, grade } of lines) {
    if (to === undefined || grade === undefined) continue;
    const there = grades[to];
    if (typeof grade === "number") {
      grades[to] = typeof there === "number" ? Math.max(there, grade) : grade;
    } else {
      grades[to] = [...new Set([...(Array.isArray(there) ? there : []), ...grade])];
    }
  }
  return grades;
}

/** Most lines of a statement: no list has more items. */
const MOST_LINES = 200;

/**
 * Reads a statement in an older list: a line an item, the code and the grade with a space, tab, comma or
 * semicolon between.
 *
 * @returns the lines, or the first line (from 1) that is none
 */
export function readOlderLines(text: string): { lines: OlderLine[] } | { wrong: number } {
  const lines: OlderLine[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parts = /^\s*([\w.-]{1,12})[\s,;:]+([\w.-]{1,40})\s*$/.exec(line);
    if (!parts || lines.length === MOST_LINES) return { wrong: at + 1 };
    lines.push({ code: parts[1]!, value: parts[2]! });
  }
  return { lines };
}
