import { assert, asyncProperty, integer, nat } from "fast-check";
import { expect, test } from "vitest";
import { faultOf } from "../fixture/readWhole.ts";
import { textRow, xlsxOf } from "../fixture/xlsxOf.ts";
import { zipOf } from "../fixture/zipOf.ts";

const table = `${textRow("a", "b")}${textRow("1", "2")}`;
const cfb = Buffer.from("d0cf11e0a1b11ae1", "hex");
const compound = (name: string) =>
  Buffer.concat([cfb, Buffer.alloc(1024), Buffer.from(name, "utf16le"), Buffer.alloc(100)]);

test.each([
  ["nothing at all", Buffer.alloc(0), { key: "empty" }],
  ["no rows", xlsxOf({ sheetData: "" }), { key: "empty" }],
  ["a row that ends twice", xlsxOf({ sheetData: `${table}</row>` }), { key: "damaged" }],
  [
    "a row of a number that no sheet has",
    xlsxOf({ sheetData: `${table}<row r="1048577"><c><v>1</v></c></row>` }),
    { key: "damaged" },
  ],
  ["only a header", xlsxOf({ sheetData: textRow("a", "b") }), { key: "onlyHeader" }],
  ["a password", compound("EncryptedPackage"), { key: "password" }],
  [
    "a locked part",
    zipOf([{ name: "xl/workbook.xml", data: "x", says: { flags: 1 } }]),
    { key: "password" },
  ],
  ["Excel of before 2007", compound("Workbook"), { key: "oldExcel" }],
  ["Excel as XML of 2003", Buffer.from('<?xml version="1.0"?><Workbook/>'), { key: "oldExcel" }],
  ["Word of before 2007", compound("WordDocument"), { key: "otherOffice" }],
  [
    "a document",
    zipOf([
      { name: "[Content_Types].xml", data: "" },
      { name: "word/document.xml", data: "" },
    ]),
    { key: "otherOffice" },
  ],
  [
    "LibreOffice's own kind",
    zipOf([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" }]),
    { key: "otherOffice" },
  ],
  ["any other ZIP file", zipOf([{ name: "foto.jpg", data: "x" }]), { key: "notSpreadsheet" }],
  ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ"), { key: "notSpreadsheet" }],
  ["bytes that are no text", Buffer.from([1, 2, 3, 0, 4, 5]), { key: "notSpreadsheet" }],
  ["a web page that is called Excel", Buffer.from("<html><table><tr><td>a"), { key: "webPage" }],
  ["half a file", xlsxOf({ sheetData: table }).subarray(0, 900), { key: "damaged" }],
  ["no sheets", xlsxOf({ sheetData: table, sheets: "<sheets/>" }), { key: "empty" }],
  [
    "a cell that points nowhere",
    xlsxOf({ sheetData: `${table}<row><c t="s"><v>7</v></c></row>` }),
    { key: "damaged" },
  ],
  ["rows out of order", xlsxOf({ sheetData: `<row r="5"/><row r="2"/>` }), { key: "damaged" }],
  [
    "a document type",
    xlsxOf({ sheetData: `<!DOCTYPE x [<!ENTITY a "b">]>${table}` }),
    { key: "damaged" },
  ],
  [
    "a tag without end",
    xlsxOf({ sheetData: `${table}<row x="${"y".repeat(100_000)}` }),
    { key: "damaged" },
  ],
  ["11 MB", Buffer.alloc(11 * 1024 * 1024, "a;b\n"), { key: "tooLarge", megabytes: 10 }],
])("%s", async (_, file, fault) => {
  expect(await faultOf(file)).toEqual(fault);
});

test("a cell in the last column of all is one column too many, and costs nothing", async () => {
  const wide = `${textRow("a", "b")}<row r="2"><c r="XFD2"><v>1</v></c></row>`;
  expect(await faultOf(xlsxOf({ sheetData: wide }))).toEqual({
    key: "tooManyColumns",
    row: 2,
    most: 200,
  });
});

test("a long text is refused where it stands, in the sheet or among the shared ones", async () => {
  const long = "x".repeat(2001);
  const fault = { key: "cellTooLong", row: 2, column: "B", most: 2000 };
  expect(await faultOf(xlsxOf({ sheetData: `${textRow("a", "b")}${textRow("1", long)}` }))).toEqual(
    fault,
  );
  const shared = `${textRow("a", "b")}<row r="2"><c r="B2" t="s"><v>0</v></c></row>`;
  const file = xlsxOf({ sheetData: shared, shared: `<si><t>${long}</t></si>` });
  expect(await faultOf(file)).toEqual(fault);
});

test("20,001 rows are one too many", async () => {
  const rows = textRow("1", "2").repeat(20_001);
  const file = xlsxOf({ sheetData: textRow("a", "b") + rows });
  expect(await faultOf(file)).toEqual({ key: "tooManyRows", most: 20_000 });
});

const swollen = `${table}${"<row></row>".repeat(2_000_000)}`;

test.each([
  ["says so", undefined],
  ["says that it is small", { size: 1000 }],
])("a file that swells when it is unpacked and %s is refused", async (_, says) => {
  const name = "xl/worksheets/sheet1.xml";
  const file = xlsxOf({
    sheetData: "",
    parts: [{ name, data: `<sheetData>${swollen}</sheetData>`, ...(says && { says }) }],
  });
  expect(file.byteLength).toBeLessThan(300_000);
  expect((await faultOf(file))?.key).toBe(says ? "damaged" : "unpacksTooLarge");
});

test("shared texts that would fill the memory are refused", async () => {
  const shared = `<si><t>${"abcdefghij".repeat(200)}</t></si>`.repeat(20_000);
  const file = xlsxOf({ sheetData: table, shared });
  expect((await faultOf(file))?.key).toBe("unpacksTooLarge");
});

test("one shared text in more cells than a list has text is refused, in whatever rows they stand", async () => {
  const shared = `<si><t>${"abcdefghij".repeat(200)}</t></si>`;
  const row = (cells: number) => `<row>${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`;
  const file = (sheetData: string) => faultOf(xlsxOf({ sheetData, shared }));
  // A header and a row are two; these are twenty million signs, and one cell more.
  const most = textRow("a", "b").repeat(2) + row(100).repeat(99) + row(99);
  expect(await file(most)).toBeUndefined();
  expect(await file(most + row(1))).toEqual({ key: "unpacksTooLarge" });
  expect((await file(row(150).repeat(1000)))?.key).toBe("unpacksTooLarge");
});

test("more parts than any spreadsheet has are refused", async () => {
  const parts = Array.from({ length: 1001 }, (_, place) => ({ name: `x${place}`, data: "" }));
  expect((await faultOf(zipOf(parts)))?.key).toBe("unpacksTooLarge");
});

test("a file with any byte changed or cut anywhere is read or refused, never more", async () => {
  const whole = xlsxOf({ sheetData: table, shared: "<si><t>x</t></si>" });
  await assert(
    asyncProperty(nat(whole.length - 1), integer({ min: 1, max: 255 }), async (place, change) => {
      const changed = Buffer.from(whole);
      changed[place] = changed[place]! ^ change;
      await faultOf(changed);
      await faultOf(whole.subarray(0, place));
    }),
    { numRuns: 400 },
  );
});
