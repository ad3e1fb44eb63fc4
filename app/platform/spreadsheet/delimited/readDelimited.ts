import { setImmediate } from "node:timers/promises";
import Papa from "papaparse";
import { columnLetter } from "../columnLetter.ts";
import { MOST_CHARACTERS, MOST_COLUMNS } from "../limits.ts";
import type { RawSheet } from "../rawSheet.ts";
import { refuse, type SheetRow } from "../sheet.ts";
import { decodeText } from "./decodeText.ts";
import { separatorOf } from "./separatorOf.ts";

const AT_ONCE = 500;

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
  while (from < text.length) {
    const { data, errors, meta } = Papa.parse<string[]>(text.slice(from), {
      delimiter,
      newline: "\n",
      preview: AT_ONCE,
      // The fast mode splits the whole text each time.
      fastMode: false,
    });
    const [quote] = errors.filter(({ type }) => type === "Quotes");
    for (const [place, cells] of data.entries()) {
      row += 1;
      if (quote && place >= (quote.row ?? 0)) refuse({ key: "quote", row });
      const filled = filledCells(cells, row);
      if (filled.length > 0) yield { row, cells: filled };
    }
    from = meta.truncated ? from + meta.cursor : text.length;
    // Others are served too while a long file is read.
    // oxlint-disable-next-line no-await-in-loop -- that is what it is for
    await setImmediate();
  }
}

/** The cells up to the last one that holds something. */
function filledCells(cells: readonly string[], row: number): readonly string[] {
  const length = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (length > MOST_COLUMNS) refuse({ key: "tooManyColumns", most: MOST_COLUMNS });
  const long = cells.findIndex((cell) => cell.length > MOST_CHARACTERS);
  if (long !== -1) {
    refuse({ key: "cellTooLong", row, column: columnLetter(long), most: MOST_CHARACTERS });
  }
  return cells.slice(0, length);
}
