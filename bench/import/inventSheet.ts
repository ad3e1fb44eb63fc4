import ExcelJS from "exceljs";
import Papa from "papaparse";
import { places } from "../../reference/places/places.ts";

/** A small seeded source of chance (mulberry32), so that every run reads the same people. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const firstNames =
  "Ans Bo Chantal Dirk Esra Fatima Gerrit Hanneke Ivo Jolanda Karim Lotte Mehmet Nel Omar Petra".split(
    " ",
  );
const lastNames =
  "Berg|Wit|Jansen|Smit|Yilmaz|Kaya|Peeters|Hendriks|Bakker|Visser|Mulder|Meijer|Ali|Nowak".split(
    "|",
  );
const infixes = ["", "", "", "van der", "de", "van"];
const head = [
  "Voornaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "E-mail", "Telefoon", "Woonplaats", "Gemeente",
  "Uren per week", "Beschikbaarheid", "Vervoer", "Reistijd", "Taalniveau", "Affiniteit zorg", "Vast contract",
  "Talenten", "Papieren", "Spoor", "Personeelsnummer", "Vestiging", "Kostenplaats", "Leidinggevende", "Functie",
  "Datum in dienst", "Opmerking",
]; // prettier-ignore

/** A pool of invented people as an HR system would write it: some right, one in fifty with a fault. */
export function inventSheet(rows: number, seed = 2026): { head: string[]; rows: string[][] } {
  const next = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const two = (most: number) => String(1 + Math.floor(next() * most)).padStart(2, "0");
  return {
    head,
    rows: Array.from({ length: rows }, (_, at) => {
      const place = pick(places);
      const [firstName, lastName] = [
        pick(firstNames),
        `${pick(lastNames)}${pick(["", "", "-Smit", "sen"])}`,
      ];
      return [
        firstName, pick(infixes), lastName, `${two(28)}-${two(12)}-${1958 + Math.floor(next() * 45)}`,
        `${firstName}.${at}@voorbeeld.nl`.toLowerCase(), `06${String(10_000_000 + at)}`,
        next() < 0.02 ? `${place.name}x` : place.name, place.municipality,
        pick(["16-24", "24", "8 tot 16", "32"]), pick(["doordeweeks overdag", "ma di wo ochtend", "ma-vr avond"]),
        pick(["fiets", "fiets, ov", "auto", "lopend"]), pick(["30", "45 min", "60"]), pick(["A2", "B1", "B2"]),
        pick(["ja", "nee", "onbekend"]), pick(["ja", "nee"]), pick(["koken", "muziek, techniek", ""]), pick(["VOG", ""]),
        pick(["spoor 2", "mobiliteit", "geen"]), `P${at}`, pick(["Noord", "Zuid"]), "4010", "A. Chef", "Schoonmaker",
        `01-${two(12)}-2015`, "Invented for measuring",
      ]; // prettier-ignore
    }),
  };
}

/** The pool as CSV the Dutch way. */
export const asCsv = (sheet: ReturnType<typeof inventSheet>): Buffer =>
  Buffer.from(`\uFEFF${Papa.unparse([sheet.head, ...sheet.rows], { delimiter: ";" })}`);

/** The pool as an XLSX file. */
export async function asXlsx(sheet: ReturnType<typeof inventSheet>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Pool").addRows([sheet.head, ...sheet.rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
