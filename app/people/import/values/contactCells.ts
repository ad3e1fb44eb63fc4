import { z } from "zod";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { isBsn } from "../../../access/forms/bsn.ts";
import { cellText, read, type Reading, wrong } from "./reading.ts";

const address = z.email();

/** Reads an e-mail address, in small letters. Several in one cell are a fault that offers each. */
export function readEmail(cell: SheetCell): Reading<string> {
  const text = cellText(cell)
    .toLowerCase()
    .replace(/^mailto:/, "");
  if (text.length <= 254 && address.safeParse(text).success) return read(text);
  const found = text.split(/[\s,;<>]+/).filter((part) => address.safeParse(part).success);
  return wrong("forms:noEmail", undefined, [...new Set(found)]);
}

/**
 * Reads a telephone number as it is dialled: `06 12345678`, `043-1234567`, `+31 6 12345678`,
 * `0031612345678`, and `612345678` where a spreadsheet took the nought away. Nine digits that may be a
 * BSN are no telephone number, unless they can only be a mobile one.
 *
 * @returns Dutch numbers from the nought on (`0612345678`), others from their `+` on
 */
export function readPhone(cell: SheetCell): Reading<string> {
  const text = cellText(cell).replace(/\(0\)/, "");
  if (!/^[+()\d\s./-]+$/.test(text)) return wrong("forms:noPhone");
  const digits = text.replaceAll(/[^\d+]/g, "").replace(/^00/, "+");
  const national = digits.replace(/^\+?31(?=[1-9]\d{8}$)/, "0");
  if (/^0[1-9]\d{8}$/.test(national)) return read(national);
  if (/^\+[1-9]\d{7,14}$/.test(digits)) return read(digits);
  if (/^[1-9]\d{8}$/.test(digits) && (digits.startsWith("6") || !isBsn(digits)))
    return read(`0${digits}`);
  return wrong("forms:noPhone");
}

/** The digits by which two telephone numbers are compared: those after the nought or the country. */
export function phoneKey(phone: string): string {
  return phone.replaceAll(/\D/g, "").replace(/^(0031|31(?=\d{9}$)|0)/, "");
}
