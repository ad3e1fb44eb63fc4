import { holdsBsn, leaveOutBsn } from "../../../access/forms/bsn.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import type { ImportField } from "./importField.ts";

/** A number with a part behind the point, as a place on the map has it. */
const decimal = /^\s*-?\d+[.,]\d+\s*$/;
/** A mobile number from which a spreadsheet took the nought. */
const mobile = /^\s*6(?:[ .-]?\d){8}\s*$/;

/**
 * A cell with what may be a burgerservicenummer left out, before it is kept anywhere. In a column of
 * telephone numbers nine digits that begin with a 6 are a mobile number without its nought.
 *
 * @param field what the column seems to be
 */
export function withoutBsn(cell: SheetCell, field: ImportField | null): SheetCell {
  const text = String(cell);
  if (typeof cell === "boolean" || !holdsBsn(text) || decimal.test(text)) return cell;
  if (field === "phone" && mobile.test(text)) return cell;
  return leaveOutBsn(text);
}
