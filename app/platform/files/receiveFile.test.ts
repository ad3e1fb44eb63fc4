import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type FileKind, sniff } from "./fileKind.ts";
import { cleanFileName } from "./fileName.ts";
import { receiveFile } from "./receiveFile.ts";
import type { ScanVerdict } from "./scan/scanner.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const of = (...numbers: number[]) => Uint8Array.from(numbers);
const png = of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);

async function xlsx(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Blad").addRow(["naam"]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test.each([
  ["a PDF", bytes("%PDF-1.4\n…"), "x.exe", "pdf"],
  ["a PNG", png, "foto.jpg", "png"],
  ["a JPEG", of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46), "a", "jpg"],
  ["WebP", bytes("RIFF\u0024\u0000\u0000\u0000WEBPVP8 "), "a", "webp"],
  ["HEIC", of(0, 0, 0, 24, ...bytes("ftypheic"), 0, 0, 0, 0, ...bytes("mif1heic")), "a", "heic"],
  ["text", bytes("één regel\r\n"), "a.txt", "txt"],
  ["text in Windows-1252", of(0xe9, 0x65, 0x6e, 0x0a), "a", "txt"],
  ["text in UTF-16", of(0xff, 0xfe, 0x61, 0, 0x0a, 0), "a.csv", "csv"],
  ["a table", bytes("naam;uren\nAns;16\n"), "lijst.CSV", "csv"],
  ["a page that says it is a picture", bytes("<html><script>"), "x.png", "txt"],
  ["a program", bytes("MZ\u0000\u0001"), "verslag.pdf", "other"],
  ["a program of Linux", of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), "x.pdf", "other"],
  ["an archive", of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, ...new Uint8Array(60)), "x.docx", "other"],
  ["bytes of nothing", of(1, 2, 3, 4), "x.txt", "other"],
  [
    "an old or locked document",
    of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
    "x.xlsx",
    "protected",
  ],
])("%s is known by its bytes", async (_, content, name, kind) => {
  expect(await sniff(content, name)).toBe(kind);
});

test("a spreadsheet is known by its bytes", async () => {
  expect(await sniff(await xlsx(), "x.bin")).toBe("xlsx");
});

test("no bytes at all make it fail", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.string(), async (content, name) => {
      expect(typeof (await sniff(content, name))).toBe("string");
    }),
  );
});

test.each<[string, FileKind, string]>([
  ["verslag.pdf", "pdf", "verslag.pdf"],
  ["VERSLAG.PDF", "pdf", "VERSLAG.pdf"],
  ["foto.jpeg", "jpg", "foto.jpg"],
  ["C:\\map\\lijst van Çelik.xlsx", "xlsx", "lijst van Çelik.xlsx"],
  ["../../etc/passwd", "txt", "passwd.txt"],
  ["x.html", "txt", "x.txt"],
  ["verslag.pdf.exe", "pdf", "verslag.pdf"],
  ["a\r\nb\u0000\u202Efdp.exe", "pdf", "abfdp.pdf"],
  ['a"b<c>:|?*.csv', "csv", "a_b_c_____.csv"],
  ["", "pdf", "bestand.pdf"],
  ["...", "pdf", "bestand.pdf"],
  [".htaccess", "txt", "htaccess.txt"],
])("%j as %s is called %j", (sent, kind, name) => expect(cleanFileName(sent, kind)).toBe(name));

test("whatever the name, what is kept is short, on one line, and ends as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (sent) => {
      const name = cleanFileName(sent, "pdf");
      expect(name).toMatch(/^[^\p{C}\p{Zl}\p{Zp}/\\"]+\.pdf$/u);
      expect([...name].length).toBeLessThan(101);
      expect(name).not.toMatch(/^[.\s]/);
    }),
  );
});

const receive = (value: FormDataEntryValue | null, verdict?: ScanVerdict) =>
  receiveFile(value, {
    largest: 1_572_864,
    kinds: ["pdf", "docx"],
    scanner: verdict && (async () => verdict),
  });
const file = (content: Uint8Array<ArrayBuffer>, name = "verslag.pdf") => new File([content], name);
const pdf = file(bytes("%PDF-1.4"));

test.each([
  ["nothing", null, "none", undefined],
  ["a word", "verslag.pdf", "none", undefined],
  ["no choice", new File([], ""), "none", undefined],
  ["an empty file", new File([], "leeg.pdf"), "empty", undefined],
  ["too large a file", file(new Uint8Array(1_572_865)), "tooLarge", { size: 1.6, most: 1.5 }],
  ["another kind", file(png, "foto.pdf"), "kind", { kinds: "PDF, DOCX" }],
])("%s is refused, with the remedy", async (_, value, fault, values) => {
  expect(await receive(value)).toEqual({
    fault: { key: `platform:file.${fault}`, ...(values ? { values } : {}) },
  });
});

test("what the scanner says goes along, and what it finds infected is refused", async () => {
  expect((await receive(pdf)).file).toMatchObject({ kind: "pdf", scan: "unscanned" });
  expect((await receive(pdf, "clean")).file?.scan).toBe("clean");
  expect((await receive(pdf, "failed")).file?.scan).toBe("failed");
  expect((await receive(pdf, "infected")).fault?.key).toBe("platform:file.infected");
});
