import { refuse } from "../sheet.ts";
import type { RawSheet } from "../rawSheet.ts";
import { readDateStyles } from "./dateStyles.ts";
import { openParts } from "./parts.ts";
import { readRows } from "./readRows.ts";
import { readSharedStrings } from "./sharedStrings.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * Opens an XLSX file (ECMA-376): the sheets that are not hidden, and the rows of one of them.
 *
 * @param wanted the name of the sheet; the first one when left out
 * @throws SpreadsheetError when the file is another kind of office file, damaged, locked or swells
 */
export async function readXlsx(bytes: Uint8Array, wanted?: string): Promise<RawSheet> {
  const parts = await openParts(bytes);
  const workbook = await readWorkbook(parts);
  if (!workbook) {
    const office = ["mimetype", "[content_types].xml", "index/document.iwa"].some(parts.has);
    return refuse({ key: office ? "otherOffice" : "notSpreadsheet" });
  }
  const sheetNames = workbook.sheets.map(({ name }) => name);
  const sheet =
    wanted === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === wanted);
  if (!sheet) {
    return refuse(wanted === undefined ? { key: "empty" } : { key: "noSuchSheet", sheetNames });
  }
  const meanings = {
    sharedStrings: await readSharedStrings(parts, workbook.sharedStrings),
    dateStyles: await readDateStyles(parts, workbook.styles),
    from1904: workbook.from1904,
  };
  return { sheetNames, sheetName: sheet.name, rows: readRows(parts, sheet.part, meanings) };
}
