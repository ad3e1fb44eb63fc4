import { setImmediate } from "node:timers/promises";
import Papa from "papaparse";
import { columnLetter } from "../columnLetter.ts";
import { MOST_CHARACTERS, MOST_COLUMNS } from "../limits.ts";
import type { RawSheet } from "../rawSheet.ts";
import { refuse, type SheetRow } from "../sheet.ts";
import { decodeText } from "./decodeText.ts";
import { separatorOf } from "./separatorOf.ts";

/** Rows that are read together. */
const AT_ONCE = 500;
/**
 * Where most rows are empty, up to this many are: each time costs as much as the rest of the file is long, so
 * that ten megabytes of empty lines took half a minute by 500.
 */
const MOST_AT_ONCE = 64_000;

/**
 * Opens a text file with cells between semicolons, commas, tabs or bars, in any encoding and with any
 * line ends that spreadsheets write. A first line `sep=;` is followed and not read as a row.
 *
 * @throws SpreadsheetError when the bytes are no text
 */
export function readDelimited(bytes: Uint8Array): RawSheet {
  const whole = decodeText(bytes).replaceAll(/\r\n?/g, "\n");
  const told = /^sep=(.)\n/i.exec(whole);
  const text = told ? whole.slice(told[0].length) : whole;
  const rows = readRows(text, told?.[1] ?? separatorOf(text), told ? 1 : 0);
  return { sheetNames: [], sheetName: "", rows };
}

async function* readRows(
  text: string,
  delimiter: string,
  rowsBefore: number,
): AsyncGenerator<SheetRow> {
  let row = rowsBefore;
  let from = 0;
  let most = AT_ONCE;
  while (from < text.length) {
    // Lines without anything are only counted.
    while (text[from] === "\n") [from, row] = [from + 1, row + 1];
    const { data, errors, meta } = Papa.parse<string[]>(text.slice(from), {
      delimiter,
      newline: "\n",
      preview: most,
      // The fast mode splits the whole text each time.
      fastMode: false,
    });
    const [quote] = errors.filter(({ type }) => type === "Quotes");
    let filledRows = 0;
    for (const [place, cells] of data.entries()) {
      row += 1;
      if (quote && place >= (quote.row ?? 0)) refuse({ key: "quote", row });
      const filled = filledCells(cells, row);
      if (filled.length === 0) continue;
      filledRows += 1;
      yield { row, cells: filled };
    }
    most = filledRows < data.length / 2 ? Math.min(most * 2, MOST_AT_ONCE) : AT_ONCE;
    from = meta.truncated ? from + meta.cursor : text.length;
    // Others are served too while a long file is read.
    // oxlint-disable-next-line no-await-in-loop -- that is what it is for
    await setImmediate();
  }
}

/** The cells up to the last one that holds something. */
function filledCells(cells: readonly string[], row: number): readonly string[] {
  const length = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (length > MOST_COLUMNS) refuse({ key: "tooManyColumns", row, most: MOST_COLUMNS });
  const long = cells.findIndex((cell) => cell.length > MOST_CHARACTERS);
  if (long !== -1) {
    refuse({ key: "cellTooLong", row, column: columnLetter(long), most: MOST_CHARACTERS });
  }
  return cells.slice(0, length);
}
