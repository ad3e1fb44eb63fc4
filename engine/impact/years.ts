import type { Line } from "./caseFile.ts";

/** The calendar years that lines name, the first and the last; undefined when none names a year. */
export function namedYears(
  lines: readonly Line[],
): { readonly first: number; readonly last: number } | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (const { from, until } of lines) {
    for (const year of [from, until]) {
      if (year === undefined) continue;
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return first <= last ? { first, last } : undefined;
}

/** Whether a line counts in this calendar year; in a year like any other (undefined) every line does. */
export function countsIn(line: Line, year: number | undefined): boolean {
  const { from, until, once } = line;
  if (year === undefined) return true;
  if (once) return year === from;
  return (from === undefined || from <= year) && (until === undefined || year <= until);
}
