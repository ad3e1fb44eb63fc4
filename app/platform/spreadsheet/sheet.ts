/**
 * What stands in a cell: a text as it was typed, a number, yes or no, and for a date the text
 * `YYYY-MM-DD`. An empty cell is the empty text.
 */
export type SheetCell = string | number | boolean;

/** A row below the header. */
export interface SheetRow {
  /** The number of the row as a spreadsheet shows it, from 1. */
  readonly row: number;
  /** From the first column on; what is empty at the end is left out. */
  readonly cells: readonly SheetCell[];
}

/** A column, by its letter and what the header says. */
export interface SheetColumn {
  /** `A`, `B`, ... `AA`. */
  readonly letter: string;
  /** Without spaces around it; empty when the header says nothing. */
  readonly name: string;
}

/** A sheet that is being read, row by row. */
export interface Sheet {
  /** The names of the sheets that are not hidden; empty for a text file, which has none. */
  readonly sheetNames: readonly string[];
  /** The name of the sheet that is read; empty for a text file. */
  readonly sheetName: string;
  readonly columns: readonly SheetColumn[];
  /**
   * The rows below the header that hold something, to be gone through once. Throws
   * {@link SpreadsheetError} where a row cannot be read or is one too many.
   */
  readonly rows: AsyncIterable<SheetRow>;
}

/** What is wrong with a file, for whoever has to mend it. */
export type SpreadsheetFault =
  /** Nothing stands in it; only the header does. */
  | { key: "empty" | "onlyHeader" }
  /** The file, or what it unpacks to, is larger than is read. */
  | { key: "tooLarge"; megabytes: number }
  | { key: "unpacksTooLarge" }
  | { key: "tooManyColumns"; row: number; most: number }
  | { key: "tooManyRows"; most: number }
  | { key: "cellTooLong"; row: number; column: string; most: number }
  /** Locked with a password; an older or other office file; no table at all. */
  | { key: "password" | "oldExcel" | "otherOffice" | "webPage" | "notSpreadsheet" }
  /** It says that it is a spreadsheet, and cannot be followed. */
  | { key: "damaged" }
  /** A quote in this row opens a cell and does not close it where it should. */
  | { key: "quote"; row: number }
  | { key: "noSuchSheet"; sheetNames: readonly string[] };

/** A fault that shows while a file is being read. */
export class SpreadsheetError extends Error {
  readonly fault: SpreadsheetFault;

  constructor(fault: SpreadsheetFault) {
    super(fault.key);
    this.fault = fault;
  }
}

/** Says what is wrong and stops reading. */
export function refuse(fault: SpreadsheetFault): never {
  throw new SpreadsheetError(fault);
}
