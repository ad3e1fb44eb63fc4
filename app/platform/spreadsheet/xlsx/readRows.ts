import { columnIndex, columnLetter } from "../columnLetter.ts";
import { MOST_CHARACTERS, MOST_COLUMNS } from "../limits.ts";
import { refuse, type SheetCell, type SheetRow } from "../sheet.ts";
import type { Parts } from "./parts.ts";
import { serialDay } from "./serialDay.ts";
import { MOST_WRITTEN, officeText, textCollector } from "./sharedStrings.ts";
import { type XmlListener, xmlReader } from "./xmlReader.ts";
import { attributeOf } from "./xmlText.ts";

/** A sheet has no rows below it. */
const LAST_ROW = 1_048_576;

/** What the cells of a sheet refer to. */
export interface Meanings {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** The rows of one sheet that hold something, in order, as they are unpacked. */
export async function* readRows(
  parts: Parts,
  part: string,
  meanings: Meanings,
): AsyncGenerator<SheetRow> {
  let done: SheetRow[] = [];
  const reader = xmlReader(rowListener(meanings, (row) => done.push(row)));
  for await (const piece of parts.read(part)) {
    reader.write(piece);
    yield* done;
    done = [];
  }
  reader.end();
  yield* done;
}

type Cell = { column: number; type: string; style: number; value: string };

function rowListener(meanings: Meanings, take: (row: SheetRow) => void): XmlListener {
  const inline = textCollector();
  let row = 0;
  let cells: SheetCell[] = [];
  let cell: Cell | undefined;
  let last = -1;
  let inValue = false;
  let inRow = false;

  const endCell = ({ column, type, style, value }: Cell) => {
    const found = type === "inlineStr" ? inline.end() : cellValue(type, style, value, meanings);
    if (found === "") return;
    if (column >= MOST_COLUMNS) refuse({ key: "tooManyColumns", row, most: MOST_COLUMNS });
    if (typeof found === "string" && found.length > MOST_CHARACTERS) {
      refuse({ key: "cellTooLong", row, column: columnLetter(column), most: MOST_CHARACTERS });
    }
    while (cells.length < column) cells.push("");
    cells[column] = found;
  };

  return {
    open(name, tag) {
      if (name === "row") {
        row = rowNumber(attributeOf(tag, "r"), row);
        [cells, last, inRow] = [[], -1, true];
      } else if (name === "c") {
        const column = columnNumber(attributeOf(tag, "r"), last);
        const style = Number(attributeOf(tag, "s") ?? -1);
        cell = { column, type: attributeOf(tag, "t") ?? "n", style, value: "" };
        last = column;
        inline.begin();
      } else if (cell) {
        if (name === "v") inValue = true;
        inline.open(name);
      }
    },
    close(name) {
      if (name === "row") {
        // One that ends twice would be two rows of one number.
        if (!inRow || (cells.length > 0 && row > LAST_ROW)) refuse({ key: "damaged" });
        inRow = false;
        if (cells.length > 0) take({ row, cells });
      }
      if (name === "v") inValue = false;
      inline.close(name);
      if (name !== "c" || !cell) return;
      endCell(cell);
      cell = undefined;
    },
    text(text) {
      if (!cell) return;
      if (inValue && cell.value.length <= MOST_WRITTEN) cell.value += text;
      inline.text(text);
    },
  };
}

/** Rows and columns may leave out where they stand; then they follow the one before. */
function rowNumber(text: string | undefined, before: number): number {
  const given = Number(text ?? before + 1);
  return Number.isSafeInteger(given) && given > before ? given : refuse({ key: "damaged" });
}

function columnNumber(text: string | undefined, before: number): number {
  const given = text === undefined ? before + 1 : columnIndex(text.replace(/\d+$/, ""));
  return given > before ? given : refuse({ key: "damaged" });
}

/** What a cell says; the value that a formula had when the file was saved, never the formula. */
function cellValue(type: string, style: number, value: string, meanings: Meanings): SheetCell {
  if (value === "") return "";
  switch (type) {
    case "s":
      return meanings.sharedStrings[Number(value)] ?? refuse({ key: "damaged" });
    case "b":
      return value === "1";
    case "d":
      return value.slice(0, 10);
    case "n": {
      const number = Number(value);
      if (Number.isNaN(number)) return value;
      const day = meanings.dateStyles[style] ? serialDay(number, meanings.from1904) : undefined;
      // Spreadsheets show fifteen digits; what comes after them is how computers hold 16.1.
      return day ?? Number(number.toPrecision(15));
    }
    default:
      // Texts of formulas ("str") and faults ("e", such as #N/A) stand as they are.
      return officeText(value);
  }
}
