import { shown } from "./shown.ts";

/** Tables are made for a terminal of this many columns. */
const width = 100;

const widestCell = 24;
const gap = "  ";

function cut(text: string, columns: number): string {
  const characters = Array.from(shown(text));
  return characters.length <= columns
    ? characters.join("")
    : `${characters.slice(0, columns - 1).join("")}…`;
}

function pad(text: string, columns: number, right: boolean): string {
  const room = " ".repeat(Math.max(0, columns - Array.from(text).length));
  return right ? room + text : text + room;
}

/** A column; numbers stand to the right. The last column gets what is left of the line. */
export interface Column {
  readonly title: string;
  /** The widest that will come, in characters. */
  readonly widest: number;
  readonly right?: boolean;
}

/** Takes the texts of a column, gives the widest, within reason. */
export function widestOf(texts: Iterable<string>): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, Array.from(text).length);
  return Math.min(widest, widestCell);
}

/** Takes columns, gives what makes a line of cells; longer texts end in `…`. */
export function rowMaker(columns: readonly Column[]): (cells: readonly string[]) => string {
  const widths = columns.map(({ title, widest }) => Math.max(title.length, widest));
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + gap.length, 0);
  widths[widths.length - 1] = Math.max(20, width - before);
  return (cells) =>
    cells
      .map((cell, index) => {
        const columnsHere = widths[index] ?? 0;
        return pad(cut(cell, columnsHere), columnsHere, columns[index]?.right === true);
      })
      .join(gap)
      .trimEnd();
}
