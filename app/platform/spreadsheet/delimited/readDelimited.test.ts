import { array, assert, asyncProperty, constantFrom, string } from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { faultOf, readWhole } from "../fixture/readWhole.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const dutch = "Naam;Plaats\nZoë van ’t Hof;Súdwest-Fryslân\n";
const windows = Buffer.from(dutch.replace("’", "\u0092"), "latin1");

test.each([
  ["UTF-8", bytes(dutch)],
  ["UTF-8 with its mark", bytes(`\uFEFF${dutch}`)],
  ["Windows-1252", windows],
  ["UTF-16, little end first", bytes(`\uFEFF${dutch}`, "utf16le")],
  ["UTF-16, big end first", utf16be(`\uFEFF${dutch}`)],
  ["UTF-16 without its mark", bytes(dutch, "utf16le")],
  ["UTF-16 big end first without its mark", utf16be(dutch)],
])("%s", async (_, file) => {
  expect(await readWhole(file)).toMatchObject({
    names: ["Naam", "Plaats"],
    rows: [["Zoë van ’t Hof", "Súdwest-Fryslân"]],
    sheetNames: [],
  });
});

test.each([
  ["semicolons, with decimal commas", "a;b\n1,5;2,5\n3,5;4\n", ["1,5", "2,5"]],
  ["commas", "a,b\n1.5,2\n3,4\n", ["1.5", "2"]],
  ["commas, with semicolons in a text", 'a,b\n"x; y; z",2\n"p; q; r",3\n', ["x; y; z", "2"]],
  ["tabs", "a\tb\n1,5\t2;3\n4,5\t6;7\n", ["1,5", "2;3"]],
  ["bars", "a|b\n1|2\n", ["1", "2"]],
  ["a told separator", "sep=,\na,b\n1;5,2\n", ["1;5", "2"]],
])("cells between %s", async (_, text, first) => {
  expect(await readWhole(bytes(text))).toMatchObject({ names: ["a", "b"], rows: { 0: first } });
});

test("a list of one column needs no separator", async () => {
  expect(await readWhole(bytes("Naam\nAns de Wit\n\nBo\n"))).toMatchObject({
    names: ["Naam"],
    rows: [["Ans de Wit"], ["Bo"]],
    numbers: [2, 4],
  });
});

test.each([
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
])("lines that end with %s, also inside a cell", async (_, end) => {
  const text = ["a;b", `"een${end}twee ""drie""";x`, ";", "p;q"].join(end);
  expect(await readWhole(bytes(text))).toMatchObject({
    rows: [
      ['een\ntwee "drie"', "x"],
      ["p", "q"],
    ],
    numbers: [2, 4],
  });
});

test("a title above the header is passed over, and rows keep their numbers", async () => {
  const text = "Overzicht pool\n\nNaam;Uren\nAns;16\n;;\nBo;20;extra\n";
  expect(await readWhole(bytes(text))).toMatchObject({
    columns: [
      { letter: "A", name: "Naam" },
      { letter: "B", name: "Uren" },
    ],
    rows: [
      ["Ans", "16"],
      ["Bo", "20", "extra"],
    ],
    numbers: [4, 6],
  });
});

test.each([
  ["", { key: "empty" }],
  [" \n;;\n", { key: "empty" }],
  ["Naam;Uren\n", { key: "onlyHeader" }],
  [`${"x;".repeat(1_000_000)}x\n`, { key: "tooManyColumns", row: 1, most: 200 }],
  [`a;b\n${"x;".repeat(200)}x\n`, { key: "tooManyColumns", row: 2, most: 200 }],
  [`a;b\n1;2\n3;${"x".repeat(2001)}\n`, { key: "cellTooLong", row: 3, column: "B", most: 2000 }],
  [`a;b\n${"1;2\n".repeat(20_001)}`, { key: "tooManyRows", most: 20_000 }],
  ['a;b\n1;2\n3;"open\n5;6\n', { key: "quote", row: 3 }],
  ['a;b\n1;2\n"12" buis;4\n5;6\n', { key: "quote", row: 3 }],
])("%.20j is refused with what to mend", async (text, fault) => {
  expect(await faultOf(bytes(text))).toEqual(fault);
});

test("a quote late in a long file is named by its row", async () => {
  const text = `a;b\n${"1;2\n".repeat(1234)}"open;3\n4;5\n`;
  expect(await faultOf(bytes(text))).toEqual({ key: "quote", row: 1236 });
});

test("the longest list is read, and empty rows do not count", async () => {
  const whole = await readWhole(bytes(`a;b\n${"1;2\n;\n".repeat(20_000)}`));
  expect(whole).toMatchObject({ rows: { length: 20_000 } });
});

test.each([
  [10, "nothing but empty lines", "\n", { key: "empty" }],
  [2, "a few people far apart", `Ans;1\n${"\n".repeat(5000)}`, undefined],
])(
  "%i megabytes of %s are read without asking anew of every line",
  async (megabytes, _, text, fault) => {
    expect(await faultOf(Buffer.alloc(megabytes * 1024 * 1024, text))).toEqual(fault);
  },
  20_000,
);

test("what a spreadsheet wrote is read as it was, whatever the separator and the encoding", async () => {
  const cell = string({ unit: "grapheme", maxLength: 12 }).map((text) =>
    text.replaceAll(/[\p{Cc}\uFEFF]/gu, "x").replaceAll(/\r\n?/g, "\n"),
  );
  const row = array(cell, { minLength: 2, maxLength: 5 }).map((cells) => [...cells, "eind"]);
  await assert(
    asyncProperty(
      array(row, { minLength: 1, maxLength: 8 }),
      constantFrom(";", ",", "\t"),
      constantFrom("\n", "\r\n"),
      constantFrom<BufferEncoding[]>("utf8", "utf16le"),
      async (rows, delimiter, newline, encoding) => {
        const head = Array.from({ length: 6 }, (_, place) => `kolom ${place}`);
        const text = Papa.unparse([head, ...rows], { delimiter, newline, quotes: true });
        const whole = await readWhole(bytes(`\uFEFF${text}`, encoding));
        expect(whole).toMatchObject({ names: head, rows });
      },
    ),
  );
});
