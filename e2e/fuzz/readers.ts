import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readRegion } from "@overstap/engine/region/readRegion.ts";
import { readCase } from "@overstap/engine/impact/readCase.ts";
import { findBreaches } from "@overstap/engine/redesign/findBreaches.ts";
import { readProposal } from "@overstap/engine/redesign/readProposal.ts";
import { prepareStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { readStudy } from "@overstap/engine/redesign/readStudy.ts";
import { scoreProposal } from "@overstap/engine/redesign/scoreProposal.ts";
import { fileOf, wholeStory } from "@overstap/engine/transition/fixture/wholeStory.ts";
import { readTransitionFile } from "@overstap/engine/transition/readTransitionFile.ts";
import { viewCase } from "@overstap/engine/transition/viewCase.ts";
import { walkCase } from "@overstap/engine/transition/walkCase.ts";
import { BadInput } from "../../app/cli/badInput.ts";
import { findJsonFault } from "../../app/cli/findJsonFault.ts";
import { loadRegionLines } from "../../app/cli/loadRegionLines.ts";
import { BrokenBackup } from "../../app/platform/backup/brokenBackup.ts";
import { readJournalLine } from "../../app/people/erasure/replayErasures.ts";
import { LineSource } from "../../app/platform/backup/lineSource.ts";
import { MOST_CHARACTERS, MOST_COLUMNS } from "../../app/platform/spreadsheet/limits.ts";
import { readSpreadsheet } from "../../app/platform/spreadsheet/readSpreadsheet.ts";
import { SpreadsheetError } from "../../app/platform/spreadsheet/sheet.ts";
import {
  type HandWritten,
  textRow,
  xlsxOf,
} from "../../app/platform/spreadsheet/fixture/xlsxOf.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { readPostalFile } from "../../reference/places/readPostalFile.ts";
import { type Dice, mutated, mutatedJson } from "./mutate.ts";

/** Something that reads files: makes the next broken one and reads it; throws when that is no way to read. */
export type Reader = (dice: Dice) => Promise<void>;

/** What must hold, whatever the file. */
function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`must hold: ${what}`);
}

const engine = fileURLToPath(new URL("../../engine/", import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(join(engine, path), "utf8"));
const regions = [1, 2, 3].map((n) => json(`screening/examples/region-${n}.json`));
const studies = ["breakfast-or-linen", "heavy-task"].map((name) => json(`redesign/examples/${name}.json`)); // prettier-ignore
const impacts = ["ontzorg-de-zorg", "thuishulpteam"].map((name) => json(`../reference/impact/${name}.json`)); // prettier-ignore
const jsonTokens = ['"', "{", "}", "[", "]", ":", ",", "\\", "\\u", "null", "1e999", "-", ".", "\0", "\ufeff", "\n"]; // prettier-ignore

type Told = { faults?: readonly { path: string; message: string }[] | undefined };

/** A document is read whole, or told what is wrong with it; and what was read can be read again. */
function readsDocument(read: (json: unknown) => Told, examples: readonly unknown[]): Reader {
  return async (dice) => {
    const told = read(mutatedJson(dice.pick(examples), dice));
    if (!told.faults) {
      const [whole] = Object.values(told);
      must(
        read(JSON.parse(JSON.stringify(whole))).faults === undefined,
        "what was read reads again",
      );
      return;
    }
    must(told.faults.length > 0, "a fault is named");
    must(
      told.faults.every(({ message }) => message !== ""),
      "each fault says what",
    );
  };
}

/** Any case that is read can be walked through and looked at on any day; a rule that is broken has its word. */
async function readsTransition(dice: Dice): Promise<void> {
  const events = wholeStory.slice(0, 1 + dice.roll(wholeStory.length));
  // A second and a third copy of an event, out of order too, is what a hand at a file makes.
  for (let more = dice.roll(3); more > 0; more--) {
    events.splice(dice.roll(events.length), 0, dice.pick(wholeStory));
  }
  const document = dice.roll(3) === 0 ? fileOf(events) : mutatedJson(fileOf(events), dice);
  const { file, faults } = readTransitionFile(document);
  if (faults !== undefined) {
    must(faults.length > 0 && faults.every(({ message }) => message !== ""), "a fault says what");
    return;
  }
  const on = dice.pick(["2026-01-01", "2026-05-01", "2028-02-29", "9999-12-31"]);
  const { state, context, broken } = walkCase(file, on);
  if (broken !== undefined) {
    must(broken.message !== "", "a broken rule says what");
    must(broken.place >= 0 && broken.place < file.events.length, "at an event of the file");
    return;
  }
  const view = viewCase(state, context, on);
  must(JSON.stringify(JSON.parse(JSON.stringify(view))) === JSON.stringify(view), "what is shown is JSON"); // prettier-ignore
}

const preparedStudies = studies.map((document) => {
  const { study } = readStudy(document, fmlCurrent);
  must(study !== undefined, "an example is read");
  return prepareStudy(study, fmlCurrent);
});

/** A proposal is refused, or keeps every rule of its study and has a score that is a number. */
async function readsProposal(dice: Dice): Promise<void> {
  const prepared = dice.pick(preparedStudies);
  const ids = prepared.study.tasks.map(({ id }) => id);
  const some = () => ids.filter(() => dice.roll(3) === 0);
  const whole = { profiles: Array.from({ length: 1 + dice.roll(3) }, (_, n) => ({ id: `p${n}`, tasks: some() })) }; // prettier-ignore
  const { proposal, faults } = readProposal(dice.roll(2) === 0 ? whole : mutatedJson(whole, dice));
  if (faults !== undefined) {
    must(faults.length > 0 && faults.every(({ message }) => message !== ""), "a fault says what");
    return;
  }
  if (findBreaches(proposal, prepared.study).length > 0) return;
  const { scored } = scoreProposal(proposal, prepared);
  must(scored !== undefined && Number.isFinite(scored.score), "a proposal that may be has a score");
}

const journalLine = JSON.stringify({
  id: "019b8d2b-8c00-75bf-9c74-eb65a1044dfc",
  organisationId: "019b8d2b-8c00-7d72-9f46-d46eb99015e6",
  candidacyIds: ["019b8d2b-8c00-7d69-b42b-7124a1fbdb50"],
  accountIds: [],
  why: "asked",
  partly: true,
  askedOn: "2026-11-01",
  receiptHash: "x",
  removed: { files: 1 },
  kept: [{ what: "duty", until: "2028-01-01" }],
  recordedAt: "2026-11-08T03:30:00.000Z",
});

/** A line of the journal of who was wiped is read whole, or is none; it never stops a start or a restore. */
async function readsJournal(dice: Dice): Promise<void> {
  const whole = Buffer.from(`\n${journalLine}\n`.repeat(1 + dice.roll(3)));
  const text = dice.roll(2) === 0 ? mutated(whole, dice, jsonTokens).toString() : JSON.stringify(mutatedJson(JSON.parse(journalLine), dice)); // prettier-ignore
  for (const line of text.split("\n")) {
    const read = readJournalLine(line);
    if (!read) continue;
    must(readJournalLine(JSON.stringify(read)) !== undefined, "what was read reads again");
    must(!Number.isNaN(Date.parse(read.recordedAt)), "its moment is one");
    must(!JSON.stringify(read).includes("\\u0000"), "it can be stored");
    const days = [read.askedOn, ...read.kept.map(({ until }) => until)].filter((day) => day);
    must(
      days.every((day) => !Number.isNaN(Date.parse(day!))),
      "its days are days",
    );
  }
}

async function readsJson(dice: Dice): Promise<void> {
  const text = mutated(Buffer.from(JSON.stringify(dice.pick(regions), null, dice.roll(3))).subarray(0, 5000 + dice.roll(40_000)), dice, jsonTokens).toString(); // prettier-ignore
  try {
    readRegion(JSON.parse(text), fmlCurrent);
  } catch (error) {
    must(error instanceof SyntaxError, `no other error: ${String(error)}`);
    const fault = findJsonFault(text);
    must(fault !== undefined, "the fault of a text that is no JSON is found");
    const lines = text.split("\n");
    must(fault.line >= 1 && fault.line <= lines.length, "the line is one of the text's");
    must(fault.column >= 1 && fault.column <= lines[fault.line - 1]!.length + 2, "the column is one of the line's"); // prettier-ignore
  }
}

const folder = mkdtempSync(join(tmpdir(), "overstap-fuzz-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
type Collections = Record<"tasks" | "profiles" | "openings" | "candidates", object[]>;
const kinds = [["tasks", "task"], ["profiles", "profile"], ["openings", "opening"], ["candidates", "candidate"]] as const; // prettier-ignore
const lines = (region: unknown) =>
  kinds.flatMap(([collection, kind]) =>
    (region as Collections)[collection].map((record) => JSON.stringify({ [kind]: record })),
  );

async function readsLines(dice: Dice): Promise<void> {
  const all = lines(dice.pick(regions)).map((line) =>
    dice.roll(12) === 0 ? JSON.stringify(mutatedJson(JSON.parse(line), dice)) : line,
  );
  const whole = Buffer.from(`${all.join("\n")}\n`);
  const path = join(folder, "region.jsonl");
  writeFileSync(path, dice.roll(2) === 0 ? mutated(whole, dice, jsonTokens) : whole);
  try {
    loadRegionLines(path, fmlCurrent);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    must(error.lines.length > 0, "a fault is named");
  }
}

/** A sheet is refused with a word, or gives rows within its bounds that can be stored. */
async function readsSheet(bytes: Buffer): Promise<void> {
  const sheet = await readSpreadsheet(bytes);
  if ("fault" in sheet) return;
  must(sheet.columns.length <= MOST_COLUMNS, "columns within bounds");
  let last = 0;
  try {
    for await (const { row, cells } of sheet.rows) {
      must(row > last, "rows have rising numbers");
      last = row;
      must(cells.length <= MOST_COLUMNS, "cells within bounds");
      for (const cell of cells) {
        if (typeof cell === "number") must(Number.isFinite(cell), "a number is one");
        if (typeof cell !== "string") continue;
        must(cell.length <= MOST_CHARACTERS, "a cell within bounds");
        must(!cell.includes("\0") && cell.isWellFormed(), "a text can be stored");
      }
    }
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
  }
}

const csvs = [
  "Voornaam;Achternaam;Geboortedatum;Woonplaats\r\nPriya;Ramdin;01-02-1980;Heerlen\r\n\"de \"\"Wit\"\"\";x;;\r\n",
  "a,b,c\n1,2,3\n\"x\ny\",,\n",
  "naam\tplaats\nJan\tÉén\n",
  `${Array.from({ length: 60 }, (_, n) => `k${n}`).join("|")}\n${"1|".repeat(59)}1\n`,
]; // prettier-ignore
const csvTokens = ['"', '""', ";", ",", "\t", "|", "\r", "\n", "\r\n", "\0", "\ufeff", "sep=;\n", "\ud83d\ude00", "<html>", "é"]; // prettier-ignore

async function readsCsv(dice: Dice): Promise<void> {
  const text = dice.pick(csvs).repeat(1 + dice.roll(20));
  const encoding = dice.pick(["utf8", "latin1", "utf16le"] as const);
  const mark = encoding === "utf16le" ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0);
  await readsSheet(mutated(Buffer.concat([mark, Buffer.from(text, encoding)]), dice, csvTokens));
}

const sheets: HandWritten[] = [
  { sheetData: textRow("Voornaam", "Achternaam") + textRow("Priya", "Ramdin") },
  { sheetData: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>45000</v></c><c r="C2" s="1"><v>45000.5</v></c></row>', shared: "<si><t>a</t></si><si><r><t>b</t></r><r><t xml:space=\"preserve\"> c</t></r></si>", styles: '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>' },
  { sheetData: '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="XFD3" t="str"><f>1+1</f><v>x</v></c></row><row><c t="inlineStr"><is><t>y</t></is></c></row>', sheets: '<workbookPr date1904="1"/><sheets><sheet name="A" state="hidden" sheetId="1" r:id="r9"/><sheet name="B" sheetId="2" r:id="r1"/></sheets>' },
]; // prettier-ignore
const xmlTokens = ["<", ">", "/>", "</c>", "<row>", "<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&#x110000;", "&lt;", "&x;", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<?xml?>", 't="s"', 'r="A0"', 'r="ZZZZZ9"', 'r="A99999999999"', "<v>-1</v>", "<v>1e999</v>", "\0", "\""]; // prettier-ignore

async function readsXlsx(dice: Dice): Promise<void> {
  const sheet = { ...dice.pick(sheets) };
  // Inside a part, where the zip is whole; or the bytes of the zip itself.
  for (const part of ["sheetData", "shared", "styles", "sheets"] as const) {
    const text = sheet[part];
    if (text !== undefined && dice.roll(3) > 0)
      sheet[part] = mutated(Buffer.from(text.repeat(part === "sheetData" ? 1 + dice.roll(5) : 1)), dice, xmlTokens).toString(); // prettier-ignore
  }
  const bytes = xlsxOf(sheet);
  await readsSheet(dice.roll(3) === 0 ? mutated(bytes, dice, ["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "\0\0\0\0"]) : bytes); // prettier-ignore
}

const postal =
  "NL\t1011\tAmsterdam\tNoord-Holland\t07\tAmsterdam\t0363\t\t\t52.3729\t4.9004\t6\nNL\t6411\tHeerlen\tLimburg\t05\tHeerlen\t0917\t\t\t50.88\t5.98\t6\n";

async function readsPostal(dice: Dice): Promise<void> {
  const text = mutated(Buffer.from(postal.repeat(1 + dice.roll(5))), dice, ["\t", "\n", "\r", "1e9", "-91", "\0"]); // prettier-ignore
  for (const { latitude, longitude } of readPostalFile(text.toString()).points as {
    latitude?: number;
    longitude?: number;
  }[]) {
    must(latitude === undefined || Math.abs(latitude) <= 90, "a latitude is one");
    must(longitude === undefined || Math.abs(longitude) <= 180, "a longitude is one");
  }
}

/** Whatever pieces a backup comes in, its lines are the same. */
async function readsBackupLines(dice: Dice): Promise<void> {
  const whole = mutated(Buffer.from("overstap-backup 1\n{}\ntable a.b\n1\tx\n\\\\.\n\\.\n{}\n".repeat(3)), dice, ["\\.\n", "\n\\.\n", "\\", "\n"]); // prettier-ignore
  async function* pieces(size: number) {
    for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
  }
  const read = async (size: number) => {
    const source = new LineSource(pieces(size));
    const said: string[] = [];
    try {
      said.push(String(await source.line()), String(await source.line()));
      let rows = "";
      for await (const some of source.until("\\.\n")) rows += some.toString("latin1");
      said.push(rows, String(await source.line()));
    } catch (error) {
      if (!(error instanceof BrokenBackup)) throw error;
      said.push(error.message);
    }
    return said.join("|");
  };
  const [one, many] = [await read(1 + dice.roll(7)), await read(100_000)];
  must(one === many || one.includes("the file ends"), "the same lines in whatever pieces");
}

/** Every reader of files, by its name. */
export const readers: Readonly<Record<string, Reader>> = {
  region: readsDocument((document) => readRegion(document, fmlCurrent), regions),
  study: readsDocument((document) => readStudy(document, fmlCurrent), studies),
  case: readsTransition,
  proposal: readsProposal,
  impact: readsDocument(readCase, impacts),
  json: readsJson,
  journal: readsJournal,
  jsonl: readsLines,
  csv: readsCsv,
  xlsx: readsXlsx,
  postcodes: readsPostal,
  backup: readsBackupLines,
};
