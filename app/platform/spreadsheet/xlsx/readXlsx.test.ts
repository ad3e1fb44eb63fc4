import ExcelJS from "exceljs";
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  date,
  double,
  integer,
  oneof,
  string,
} from "fast-check";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { readWhole } from "../fixture/readWhole.ts";
import { textRow, xlsxOf } from "../fixture/xlsxOf.ts";
import type { SheetCell } from "../sheet.ts";

type Row = readonly ExcelJS.CellValue[];

async function excel(rows: readonly Row[], change: (book: ExcelJS.Workbook) => void = () => {}) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Pool").addRows(rows.map((row) => [...row]));
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test("texts, numbers, days, yes and no, formulas and faults come as what they show", async () => {
  const file = await excel([
    ["soort", "waarde"],
    ["dag", day("1990-12-31")],
    ["schrikkeldag", day("2000-02-29")],
    ["getal", 16.1],
    ["optelling", { formula: "10+6.1", result: 16.1, date1904: false }],
    ["tekst uit een formule", { formula: '"a"&"b"', result: "ab", date1904: false }],
    ["fout", { error: "#N/A" }],
    ["ja", true],
    ["opgemaakt", { richText: [{ text: "half " }, { text: "vet", font: { bold: true } }] }],
    ["adres", { text: "mail", hyperlink: "mailto:a@b.nl" }],
    ["voorloopnul", "0612345678"],
    ["als formule getypt", "=1+1"],
  ]);
  const whole = await readWhole(file);
  expect(whole).toMatchObject({ sheetNames: ["Pool"], names: ["soort", "waarde"] });
  expect("rows" in whole && Object.fromEntries(whole.rows)).toEqual({
    dag: "1990-12-31",
    schrikkeldag: "2000-02-29",
    getal: 16.1,
    optelling: 16.1,
    "tekst uit een formule": "ab",
    fout: "#N/A",
    ja: true,
    opgemaakt: "half vet",
    adres: "mail",
    voorloopnul: "0612345678",
    "als formule getypt": "=1+1",
  });
});

test.each(["dd-mm-yyyy", "[$-413]d mmmm yyyy;@", 'd "dag" m', "yyyy\\-mm\\-dd h:mm", "jjjj"])(
  "a number that is shown as %j is a day",
  async (numFmt) => {
    const file = await excel(
      [
        ["dag", "x"],
        [33_238.75, 1],
      ],
      (book) => {
        book.getWorksheet("Pool")!.getCell("A2").numFmt = numFmt;
      },
    );
    expect(await readWhole(file)).toMatchObject({ rows: [["1990-12-31", 1]] });
  },
);

test.each(["0.00", "#,##0", "0%", "General", '0 "dagen"', "[Red]0", "h:mm"])(
  "a number that is shown as %j stays a number",
  async (numFmt) => {
    const file = await excel(
      [
        ["dag", "x"],
        [33_238, 1],
      ],
      (book) => {
        book.getWorksheet("Pool")!.getCell("A2").numFmt = numFmt;
      },
    );
    expect(await readWhole(file)).toMatchObject({ rows: [[33_238, 1]] });
  },
);

test("a workbook that counts its days from 1904 has the same days", async () => {
  const file = await excel(
    [
      ["dag", "x"],
      [day("1990-12-31"), 1],
    ],
    (book) => {
      book.properties.date1904 = true;
    },
  );
  expect(await readWhole(file)).toMatchObject({ rows: [["1990-12-31", 1]] });
});

test("one chooses among the sheets that are not hidden", async () => {
  const file = await excel(
    [
      ["a", "b"],
      [1, 2],
    ],
    (book) => {
      book.addWorksheet("Geheim", { state: "hidden" }).addRows([
        ["x", "y"],
        [5, 6],
      ]);
      book.addWorksheet("Tweede").addRows([
        ["c", "d"],
        [3, 4],
      ]);
    },
  );
  expect(await readWhole(file)).toMatchObject({ sheetNames: ["Pool", "Tweede"], rows: [[1, 2]] });
  expect(await readWhole(file, "Tweede")).toMatchObject({ sheetName: "Tweede", rows: [[3, 4]] });
  expect(await readWhole(file, "Geheim")).toEqual({
    fault: { key: "noSuchSheet", sheetNames: ["Pool", "Tweede"] },
  });
});

test("files of other programs: prefixes, no places, CDATA, comments, references", async () => {
  const file = xlsxOf({
    shared:
      "<si><t>Zo&#xEB; &amp; Ans</t></si><si><r><t>een</t></r><rPh><t>ni</t></rPh><r><t> twee</t></r></si>",
    sheetData: `${textRow("naam", "ook", "meer")}<!-- <row/> -->
      <x:row r='4'><x:c r='A4' t='s'><x:v>0</x:v></x:c><x:c t='s'><x:v>1</x:v></x:c>
      <x:c t="inlineStr"><x:is><x:t><![CDATA[<b> & c]]></x:t></x:is></x:c></x:row>`,
  });
  expect(await readWhole(file)).toMatchObject({
    names: ["naam", "ook", "meer"],
    rows: [["Zoë & Ans", "een twee", "<b> & c"]],
    numbers: [4],
  });
});

test("empty cells and rows with a colour, up to the last of the sheet, are as good as not there", async () => {
  const file = xlsxOf({
    sheetData: `${textRow("a", "b")}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="1"/></row>
      <row r="1048576"><c r="A1048576" s="1"/></row>`,
  });
  expect(await readWhole(file)).toMatchObject({ rows: [[1]] });
});

/** What the other reader says, as ours would: days as texts, and nothing for what is empty. */
function alike(cell: unknown): SheetCell {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "number") return Number(cell.toPrecision(15));
  return typeof cell === "string" || typeof cell === "boolean" ? cell : "";
}

test("reads the same as another reader does", async () => {
  const text = string({ unit: "grapheme", minLength: 1, maxLength: 10 }).map((one) =>
    one.replaceAll(/[\p{Cc}\s\uFFFE\uFFFF]/gu, "x"),
  );
  const number = oneof(integer(), double({ noNaN: true, noDefaultInfinity: true }));
  const dated = date({ min: day("1901-01-01"), max: day("2099-12-31"), noInvalidDate: true });
  const midnight = dated.map((one) => day(one.toISOString().slice(0, 10)));
  const cell = oneof(text, number, boolean(), midnight, constant(null));
  await assert(
    asyncProperty(
      array(array(cell, { minLength: 2, maxLength: 6 }), { maxLength: 8 }),
      async (grid) => {
        // A first column that is full keeps the two from differing on where a sheet ends.
        const rows = [["kop", "einde"], ...grid.map((row) => [1, ...row])];
        const file = await excel(rows);
        const theirs = (await readSheet(file, { trim: false }))
          .slice(1)
          .map((row) => row.map(alike));
        const whole = await readWhole(file);
        const width = Math.max(2, ...theirs.map(({ length }) => length));
        const ours = "rows" in whole ? whole.rows : [];
        const padded = ours.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
        expect(padded).toEqual(theirs);
      },
    ),
    { numRuns: 60 },
  );
});
