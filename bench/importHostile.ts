import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultOf } from "../app/platform/spreadsheet/fixture/readWhole.ts";
import { textRow, xlsxOf } from "../app/platform/spreadsheet/fixture/xlsxOf.ts";
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from "../app/platform/spreadsheet/limits.ts";

/**
 * What files cost that were made to cost much: how long each is read, how much memory a process of its own
 * takes for that (in MB, on top of what one takes that reads an empty file; on Linux), and what is answered. The 50 MB
 * file is what the reader says of it; over HTTP the server refuses it before that.
 */
const MEGABYTE = 1024 * 1024;
const table = `${textRow("a", "b")}${textRow("1", "2")}`;
const fill = (bytes: number, text: string) => Buffer.alloc(bytes, text);
const sheet = "xl/worksheets/sheet1.xml";

const files: readonly [name: string, make: () => Buffer][] = [
  ["empty", () => Buffer.alloc(0)],
  ["50 MB of text", () => fill(50 * MEGABYTE, "Voornaam;Achternaam\n")],
  ["a million columns", () => fill(2_000_000, "x;")],
  ["10 MB without a line end", () => fill(MOST_BYTES, "x")],
  ["10 MB of quotes", () => fill(MOST_BYTES, '"')],
  ["10 MB of empty lines", () => fill(MOST_BYTES, "\n")],
  [
    `${MOST_ROWS} rows of ${MOST_COLUMNS} columns`,
    () => {
      const row = (text: string) =>
        `${Array.from({ length: MOST_COLUMNS }, () => text).join(";")}\n`;
      return Buffer.from(row("a") + row("1").repeat(MOST_ROWS));
    },
  ],
  ["XLSX, 512 MB of rows", () => xlsxOf({ sheetData: "", parts: [{ name: sheet, data: fill(512 * MEGABYTE, "<row></row>") }] })], // prettier-ignore
  [
    "XLSX, as much as is unpacked",
    () =>
      xlsxOf({
        sheetData: "",
        parts: [
          { name: sheet, data: fill(300 * MEGABYTE, "<row></row>") },
          { name: "xl/media/photo.jpg", data: randomBytes(4 * MEGABYTE) },
        ],
      }),
  ],
  ["XLSX, 512 MB in one tag", () => xlsxOf({ sheetData: "", parts: [{ name: sheet, data: fill(512 * MEGABYTE, "<row x='yyyyyyyy") }] })], // prettier-ignore
  ["XLSX, 512 MB of shared texts", () => xlsxOf({ sheetData: table, parts: [{ name: "xl/sharedStrings.xml", data: fill(512 * MEGABYTE, `<si><t>${"abcdefghij".repeat(100)}</t></si>`) }] })], // prettier-ignore
  [
    "XLSX, one text in 150,000 cells",
    () =>
      xlsxOf({
        shared: `<si><t>${randomBytes(1500).toString("base64")}</t></si>`,
        sheetData:
          textRow("a", "b") + `<row>${'<c t="s"><v>0</v></c>'.repeat(150)}</row>`.repeat(1000),
      }),
  ],
  ["XLSX, 200,000 formats", () => xlsxOf({ sheetData: table, styles: `<cellXfs>${'<xf numFmtId="14"/>'.repeat(200_000)}</cellXfs>` })], // prettier-ignore
];

const [, , given] = process.argv;
if (given) {
  const bytes = new Uint8Array(readFileSync(given));
  const began = performance.now();
  const fault = await faultOf(bytes);
  const seconds = (performance.now() - began) / 1000;
  // What Node itself tells begins with what the process that started it had.
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
  console.log(JSON.stringify({ seconds, peak, fault: fault?.key ?? "read" }));
} else {
  const folder = mkdtempSync(join(tmpdir(), "overstap-hostile-"));
  try {
    let least = 0;
    for (const [name, make] of files) {
      const path = join(folder, "file");
      const bytes = make();
      writeFileSync(path, bytes);
      const { stdout } = spawnSync(process.execPath, [import.meta.filename, path]);
      const told = JSON.parse(stdout.toString()) as Record<"seconds" | "peak", number> & { fault: string }; // prettier-ignore
      least ||= told.peak;
      const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
      console.log(
        `${name.padEnd(31)} ${size.padStart(8)} ${told.seconds.toFixed(2).padStart(6)} s ${Math.round(
          told.peak - least,
        )
          .toString()
          .padStart(5)} MB  ${told.fault}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
