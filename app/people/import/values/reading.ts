import type { Fault, FaultKey } from "../../../platform/forms/fault.ts";
import { oneLine } from "../../../platform/forms/plainLine.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";

/** What is wrong with a cell: a text's key, the values it names, and texts that would be right. */
export type CellFault = {
  key: FaultKey;
  values?: Fault["values"];
  /** What may have been meant, each as it can be put in the cell. */
  offered?: readonly string[];
};

/** What a cell means, or what is wrong with it. */
export type Reading<T> = { value: T; fault?: undefined } | { value?: undefined; fault: CellFault };

/** A reading that went well. */
export function read<T>(value: T): Reading<T> {
  return { value };
}

/** A reading that did not, with what may have been meant. */
export function wrong(
  key: CellFault["key"],
  values?: CellFault["values"],
  offered: readonly string[] = [],
): { fault: CellFault } {
  return { fault: { key, ...(values && { values }), ...(offered.length > 0 && { offered }) } };
}

const plainCell = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A cell as one line of text; yes and no as spreadsheets show them, and never a formula's apostrophe. */
export function cellText(cell: SheetCell): string {
  if (cell === true) return "ja";
  if (cell === false) return "nee";
  // Most cells are plain already, and there are hundreds of thousands of them.
  const text = typeof cell === "string" && plainCell.test(cell) ? cell : oneLine(String(cell));
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** A text to compare words by: small letters, no diacritics. */
export function plainText(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
