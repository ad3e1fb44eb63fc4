import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { holdsBsn } from "../../../access/forms/bsn.ts";
import type { ImportField } from "../columns/importField.ts";
import { withoutBsn } from "../columns/withoutBsn.ts";
import { readHours, readHoursWanted, readMinutes } from "../values/amountCells.ts";
import { readAffinity, readLevel, readTrack, readYesNo } from "../values/choiceCells.ts";
import { readEmail, readPhone } from "../values/contactCells.ts";
import { readBirthDate, readStartDay } from "../values/dayCell.ts";
import { readPapers, readTalents } from "../values/listCells.ts";
import { readModes } from "../values/modesCell.ts";
import { readFullName, readName, withInfix } from "../values/nameCells.ts";
import { cellText, type Reading, wrong } from "../values/reading.ts";
import { readSlots } from "../values/slotsCell.ts";
import { type PostcodePoint, readTownCells } from "../values/townCells.ts";
import type { DraftWishes, PersonDraft, ReadRow, RowFault } from "./personDraft.ts";

/** The cells of one row by what they are read as; what has no column is not there. */
export type RowCells = Readonly<Partial<Record<ImportField, SheetCell>>>;

/** What rows are read with. */
export type RowRules = {
  /** `YYYY-MM-DD` */
  today: string;
  pointOf: PostcodePoint;
  /** What counts where a row says nothing, as one would type it in a cell. */
  standards?: Readonly<Partial<Record<ImportField, string>>>;
};

/**
 * Reads a row: somebody, or all that is wrong with the row at once. A name is needed; what else is empty
 * and has no standard is not told. Nothing is guessed: what can be meant in two ways is a fault that
 * offers both.
 */
export function readRow(cells: RowCells, rules: RowRules): ReadRow {
  const faults: RowFault[] = [];
  const cellOf = (field: ImportField): SheetCell => {
    const own = cells[field] ?? "";
    return cellText(own) === "" ? (rules.standards?.[field] ?? "") : own;
  };
  const take = <T>(field: ImportField, readCell: (cell: SheetCell) => Reading<T>): T | null => {
    const cell = cellOf(field);
    if (cellText(cell) === "") return null;
    const reading = withoutBsn(cell, field) === cell ? readCell(cell) : wrong("pool:fault.bsn");
    if (!reading.fault) return reading.value;
    // A number that may be a BSN is not repeated anywhere.
    const given = holdsBsn(cellText(cell)) ? "" : cellText(cell);
    faults.push({ field, given, ...reading.fault });
    return null;
  };
  const name = readNames(take, cells, faults);
  const draft: PersonDraft = {
    ...name,
    birthDate: take("birthDate", (cell) => readBirthDate(cell, rules.today)),
    email: take("email", readEmail),
    phone: take("phone", readPhone),
    town: readTown(cellOf, take, rules.pointOf),
    track: take("track", readTrack),
    wishes: readWishes(take, rules.today),
  };
  return faults.length > 0 ? { faults } : { draft };
}

type Take = <T>(field: ImportField, readCell: (cell: SheetCell) => Reading<T>) => T | null;

function readNames(take: Take, cells: RowCells, faults: RowFault[]) {
  const before = faults.length;
  const whole = take("fullName", readFullName);
  const own = { firstName: take("firstName", readName), lastName: take("lastName", readName) };
  const infix = take("infix", readName) ?? "";
  const firstName = own.firstName ?? whole?.firstName ?? "";
  const lastName = own.lastName ?? whole?.lastName ?? "";
  if (faults.length === before) {
    const missing = firstName === "" ? "firstName" : lastName === "" ? "lastName" : undefined;
    const field = missing && ("fullName" in cells && !(missing in cells) ? "fullName" : missing);
    if (field) faults.push({ field, given: "", key: "forms:required" });
  }
  return { firstName, lastName: withInfix(infix, lastName) };
}

function readTown(cellOf: (field: ImportField) => SheetCell, take: Take, pointOf: PostcodePoint) {
  const postcode = cellOf("postcode");
  const field = cellText(cellOf("town")) === "" ? "postcode" : "town";
  return take(field, () =>
    readTownCells(
      { town: cellOf("town"), municipality: cellOf("municipality"), postcode },
      pointOf,
    ),
  );
}

function readWishes(take: Take, today: string): DraftWishes {
  const both = take("language", readLevel);
  return {
    modes: take("modes", readModes),
    maxMinutes: take("maxMinutes", readMinutes),
    hours: readHoursOf(take),
    slots: take("slots", readSlots),
    speaking: take("speaking", readLevel) ?? both,
    reading: take("reading", readLevel) ?? both,
    affinity: take("affinity", readAffinity),
    needsLasting: take("needsLasting", readYesNo),
    talents: take("talents", readTalents) ?? [],
    papers: take("papers", readPapers) ?? [],
    startDay: take("startDay", (cell) => readStartDay(cell, today)),
  };
}

/** Hours in one column, or their two ends in two; one end alone is both. */
function readHoursOf(take: Take): DraftWishes["hours"] {
  const wanted = take("hours", readHoursWanted);
  const least = take("hoursMin", readHours);
  const most = take("hoursMax", (cell) => {
    const reading = readHours(cell);
    if (reading.fault || least === null || reading.value >= least) return reading;
    return wrong("pool:fault.hoursTurned");
  });
  const [min, max] = [least ?? wanted?.min ?? most, most ?? wanted?.max ?? least];
  if (min === null || max === null) return null;
  return { min: Math.min(min, max), max };
}
