import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import type { ImportField } from "./importField.ts";
import { holdsBsn, isBsn, nineDigits } from "./bsn.ts";

/**
 * A cell with what may be a burgerservicenummer left out, before it is kept anywhere. In a column of
 * telephone numbers nine digits that begin with a 6 are a mobile number without its nought.
 *
 * @param field what the column seems to be
 */
export function withoutBsn(cell: SheetCell, field: ImportField | null): SheetCell {
  const text = String(cell);
  if (typeof cell === "boolean" || !holdsBsn(text)) return cell;
  if (field === "phone" && /^\s*6\d{8}\s*$/.test(text)) return cell;
  return text
    .replaceAll(nineDigits, (digits) => (isBsn(digits.replaceAll(/\D/g, "")) ? "" : digits))
    .trim();
}
