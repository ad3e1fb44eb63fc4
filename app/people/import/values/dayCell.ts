import { isDay, readDutchDay } from "../../../platform/forms/dutchDay.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { serialDay } from "../../../platform/spreadsheet/xlsx/serialDay.ts";
import { cellText, plainText, read, type Reading, wrong } from "./reading.ts";

const months: readonly RegExp[] = [
  /^jan/, /^feb/, /^(maart|mrt|mar|mrz)/, /^apr/, /^(mei|may)/, /^jun/,
  /^jul/, /^(aug)/, /^sep/, /^(okt|oct)/, /^nov/, /^dec/,
]; // prettier-ignore

const padded = (text: string | number) => String(text).padStart(2, "0");

/** How a year of two digits is meant. */
type Centuries = (year: number) => number;

/**
 * Reads a day: `31-12-1990`, `31/12/90`, `1990-12-31`, `19901231`, `31 december 1990`, with or without a
 * time behind it, or the number by which a spreadsheet counts days.
 *
 * @param year what a year of two digits means
 * @returns `YYYY-MM-DD`; a day that only exists the American way round is a fault that offers it
 */
function readDay(cell: SheetCell, year: Centuries): Reading<string> {
  const text = cellText(cell).replace(/[T\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "");
  const serial = /^\d{4,5}(\.\d+)?$/.test(text) ? serialDay(Number(text)) : undefined;
  if (serial && Number(text) > 3000) return read(serial);
  const parts = partsOf(text);
  if (!parts) return wrong("pool:fault.noDay");
  const [date, month, years] = parts;
  const full = years.length === 2 ? year(Number(years)) : Number(years);
  const day = `${String(full).padStart(4, "0")}-${padded(month)}-${padded(date)}`;
  if (isDay(day)) return read(day);
  const turned = `${padded(month)}-${padded(date)}-${full}`;
  return wrong("pool:fault.noDay", undefined, readDutchDay(turned) ? [turned] : []);
}

function partsOf(text: string): [date: string, month: string, year: string] | undefined {
  const numbers = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})$/.exec(text);
  if (numbers) return [numbers[1]!, numbers[2]!, numbers[3]!];
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text);
  if (iso) return [iso[3]!, iso[2]!, iso[1]!];
  const words = /^(?:[a-z]{2,9}\.?,? )?(\d{1,2})[-\s]([a-z]{3,9})\.?[-\s](\d{4}|'?\d{2})$/.exec(
    plainText(text),
  );
  const month = months.findIndex((name) => name.test(words?.[2] ?? "")) + 1;
  return words && month > 0 ? [words[1]!, String(month), words[3]!.replace("'", "")] : undefined;
}

const dutch = (day: string) => day.split("-").toReversed().join("-");

function within(reading: Reading<string>, from: string, to: string): Reading<string> {
  if (reading.value === undefined) return reading;
  return reading.value < from || reading.value > to
    ? wrong("forms:dayOutOfRange", { from: dutch(from), to: dutch(to) })
    : reading;
}

const yearsOff = (today: string, years: number) =>
  `${Number(today.slice(0, 4)) + years}${today.slice(4).replace("02-29", "02-28")}`;

/** Somebody who looks for work is this old, in years. */
const YOUNGEST = 13;
const OLDEST = 100;

/**
 * Reads a birth date. A year of two digits is the one that makes somebody no younger than thirteen.
 *
 * @param today `YYYY-MM-DD`
 */
export function readBirthDate(cell: SheetCell, today: string): Reading<string> {
  const youngest = yearsOff(today, -YOUNGEST);
  const century = Math.floor(Number(youngest.slice(0, 4)) / 100) * 100;
  const year: Centuries = (two) =>
    century + two > Number(youngest.slice(0, 4)) ? century - 100 + two : century + two;
  return within(readDay(cell, year), yearsOff(today, -OLDEST), youngest);
}

/**
 * Reads from when somebody can begin; `direct` and the like are today.
 *
 * @param today `YYYY-MM-DD`
 */
export function readStartDay(cell: SheetCell, today: string): Reading<string | null> {
  if (/^(per )?(direct|nu|meteen|now|immediately|at once)$/i.test(cellText(cell)))
    return read(null);
  return within(
    readDay(cell, (two) => 2000 + two),
    yearsOff(today, -5),
    yearsOff(today, 5),
  );
}
