import { addDays, type Day } from "@overstap/engine/transition/days.ts";
import Papa from "papaparse";
import { plainName } from "../../../../reference/places/plainName.ts";
import { holdsBsn } from "../../../access/forms/bsn.ts";
import { columnLetter } from "../../../platform/spreadsheet/columnLetter.ts";
import { readDutchDay } from "../../../platform/forms/dutchDay.ts";

/** One line of a list: who, and since when they are on sick leave. */
export type AbsenceLine = {
  /** The line as a spreadsheet numbers it, the header is 1. */
  line: number;
  firstName: string;
  lastName: string;
  born: Day;
  firstSickDay: Day;
};

/** What is wrong with a list, and where: a line and a column as a spreadsheet names them. */
export type AbsenceFault = {
  line: number;
  column: string;
  code:
    | "empty"
    | "tooMany"
    | "missing"
    | "health"
    | "unknown"
    | "bsn"
    | "required"
    | "noDay"
    | "ahead"
    | "old"
    | "twice";
  /** The name of the column, or how many may stand in a list. */
  what?: string;
};

/** So many lines may stand in one list. */
export const MOST_LINES = 500;
/** So many characters: a line holds two names and two days. */
const MOST_CHARACTERS = 100_000;
/** A first sick day lies at most so many days back. */
const OLDEST = 5 * 365;

type Field = keyof Omit<AbsenceLine, "line">;

/** How the columns that are taken may be called; every other column is refused. */
const names: Readonly<Record<Field, readonly string[]>> = {
  firstName: ["voornaam", "roepnaam", "first name"],
  lastName: ["achternaam", "naam", "last name", "surname"],
  born: ["geboortedatum", "geboren", "date of birth", "birth date"],
  firstSickDay: ["eerste ziektedag", "ziek sinds", "eerste verzuimdag", "first sick day"],
};
const fields = Object.keys(names) as Field[];

/** Columns that tell what somebody has: said so, since a list with them must not be passed on at all. */
const health =
  /diagno|klacht|oorzaak|reden|aandoening|medisch|behandel|psych|beperking|belastbaar|percentage|zwanger|illness|cause|medical|treatment/;

/**
 * Reads a list of people on sick leave: four columns and no more, whatever their order. All that is wrong is
 * named, each with its line and column; what a cell holds that may be a burgerservicenummer is never repeated.
 *
 * @param text a delimited text, with a header
 * @param today the day after which no first sick day lies
 */
export function readAbsenceList(
  text: string,
  today: Day,
): { lines: AbsenceLine[]; faults?: undefined } | { lines?: undefined; faults: AbsenceFault[] } {
  if (text.length > MOST_CHARACTERS) return { faults: [tooMany()] };
  const bare = text.replace(/^\uFEFF/, "").replace(/^sep=.\r?\n/i, "");
  const { data } = Papa.parse<string[]>(bare, { skipEmptyLines: false });
  const [header = [], ...rows] = data.map((cells) => cells.map((cell) => cell.trim()));
  const filled = rows
    .map((cells, place) => ({ line: place + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (filled.length === 0) return { faults: [{ line: 1, column: "A", code: "empty" }] };
  if (filled.length > MOST_LINES) return { faults: [tooMany()] };
  const { places, faults } = readHeader(header);
  if (faults.length > 0) return { faults };
  const read = filled.map((row) => readLine(row, places, header.length, today));
  const wrong = read.flatMap((one) => one.faults);
  const lines = read.flatMap(({ line }) => (line ? [line] : []));
  const found = [...wrong, ...doubles(lines, places)];
  return found.length > 0
    ? { faults: found.toSorted((one, other) => one.line - other.line) }
    : { lines };
}

const tooMany = (): AbsenceFault => ({
  line: MOST_LINES + 2,
  column: "A",
  code: "tooMany",
  what: String(MOST_LINES),
});

function readHeader(header: readonly string[]) {
  const places = new Map<Field, number>();
  const faults: AbsenceFault[] = [];
  for (const [place, name] of header.entries()) {
    const plain = plainName(name);
    const field = fields.find((one) => names[one].includes(plain) && !places.has(one));
    if (field) places.set(field, place);
    else if (name !== "") {
      const code = health.test(plain) ? "health" : "unknown";
      // A number that stands in the header is no name of a column.
      const what = holdsBsn(name) ? {} : { what: name.slice(0, 40) };
      faults.push({ line: 1, column: columnLetter(place), code, ...what });
    }
  }
  for (const field of fields) {
    if (!places.has(field)) {
      faults.push({ line: 1, column: "", code: "missing", what: names[field][0]! });
    }
  }
  return { places, faults };
}

function readLine(
  { line, cells }: { line: number; cells: readonly string[] },
  places: ReadonlyMap<Field, number>,
  width: number,
  today: Day,
): { line?: AbsenceLine; faults: AbsenceFault[] } {
  const faults: AbsenceFault[] = [];
  const at = (field: Field) => columnLetter(places.get(field)!);
  const of = (field: Field) => cells[places.get(field)!] ?? "";
  for (const [place, cell] of cells.entries()) {
    const column = columnLetter(place);
    if (holdsBsn(cell)) faults.push({ line, column, code: "bsn" });
    else if (place >= width && cell !== "") faults.push({ line, column, code: "unknown" });
  }
  for (const field of fields) {
    if (of(field) === "") faults.push({ line, column: at(field), code: "required" });
  }
  const days = (["born", "firstSickDay"] as const).map((field) => {
    const day = readDutchDay(of(field));
    if (of(field) === "") return undefined;
    const code =
      day === undefined
        ? "noDay"
        : day > today
          ? "ahead"
          : field === "firstSickDay" && day < addDays(today, -OLDEST)
            ? "old"
            : undefined;
    if (code) faults.push({ line, column: at(field), code });
    return day;
  });
  const [born, firstSickDay] = days;
  if (faults.length > 0 || born === undefined || firstSickDay === undefined) return { faults };
  const who = { firstName: of("firstName"), lastName: of("lastName") };
  return { line: { line, ...who, born, firstSickDay }, faults };
}

/** Somebody who stands in the list twice: nobody can tell which line is right. */
function doubles(lines: readonly AbsenceLine[], places: ReadonlyMap<Field, number>) {
  const seen = new Set<string>();
  return lines.flatMap((one): AbsenceFault[] => {
    const key = keyOf(one);
    if (seen.has(key)) {
      return [{ line: one.line, column: columnLetter(places.get("lastName")!), code: "twice" }];
    }
    seen.add(key);
    return [];
  });
}

/** By what somebody of a list is known again: a name as one would type it, and a day of birth. */
export function keyOf(one: Pick<AbsenceLine, "firstName" | "lastName" | "born">): string {
  return `${plainName(one.firstName)}/${plainName(one.lastName)}/${one.born}`;
}
