import { readDutchNumber } from "../../../platform/forms/dutchNumber.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { cellText, plainText, read, type Reading, wrong } from "./reading.ts";

/** Hours of a week: as the intake asks them (`intake/steps/hoursStep.ts`), where they may be changed later. */
const LEAST_HOURS = 1;
const MOST_HOURS = 60;
/** Minutes on the way, one way. */
const MOST_MINUTES = 240;

const unit = /\s*(uur|uren|u|hours|hrs|h)?\s*(per week|p\/w|pw|\/week|a week|per wk)?\.?$/;

const numberOf = (cell: SheetCell): number | undefined =>
  typeof cell === "number" ? cell : readDutchNumber(cellText(cell));

/** Reads one number of hours a week, 1 to 60: `16`, `16,5`, `24 uur per week`. */
export function readHours(cell: SheetCell): Reading<number> {
  const hours =
    typeof cell === "number" ? cell : readDutchNumber(plainText(cellText(cell)).replace(unit, ""));
  if (hours === undefined) return wrong("pool:fault.noHours");
  return hours >= LEAST_HOURS && hours <= MOST_HOURS
    ? read(hours)
    : wrong("forms:outOfRange", { min: LEAST_HOURS, max: MOST_HOURS });
}

/** A smallest and a largest number of hours a week. */
export type HoursWanted = { min: number; max: number };

/**
 * Reads hours a week as an interval: `16-24`, `16 tot 24`, `max 24`, or one number for both ends.
 * Spreadsheets make a day of `9-12`: that is a fault which offers the hours again.
 */
export function readHoursWanted(cell: SheetCell): Reading<HoursWanted> {
  const text = plainText(cellText(cell)).replace(unit, "");
  const asDay = /^\d{4}-(\d{2})-(\d{2})$/.exec(text);
  if (asDay) {
    const meant = [
      `${Number(asDay[2])}-${Number(asDay[1])}`,
      `${Number(asDay[1])}-${Number(asDay[2])}`,
    ];
    return wrong("pool:fault.hoursAsDay", undefined, meant);
  }
  const most = /^(?:max(?:imaal|imum)?\.?|tot|hooguit|hoogstens|up to|at most)\s*(.+)$/.exec(
    text,
  )?.[1];
  if (most !== undefined) return interval(String(LEAST_HOURS), most);
  const ends =
    /^([\d.,]+)(?:\s*(?:uur|u|hours))?\s*(?:-|–|—|\/|tot en met|t\/m|tot|a|to)\s*([\d.,]+)$/.exec(
      text,
    );
  if (ends) return interval(ends[1]!, ends[2]!);
  const one = readHours(cell);
  return one.value === undefined ? one : read({ min: one.value, max: one.value });
}

function interval(least: string, most: string): Reading<HoursWanted> {
  const [min, max] = [readHours(least), readHours(most)];
  if (min.value === undefined) return min;
  if (max.value === undefined) return max;
  return min.value <= max.value
    ? read({ min: min.value, max: max.value })
    : wrong("pool:fault.hoursTurned", undefined, [`${most}-${least}`]);
}

/** Reads a whole number of minutes on the way, 5 to 240: `45`, `45 min`, `1 uur`, `1:15`, `1,5 uur`. */
export function readMinutes(cell: SheetCell): Reading<number> {
  const text = plainText(cellText(cell));
  const clock = /^(\d{1,2}):(\d{2})$/.exec(text);
  const hours = /^(?:(?:een|1)\s*half\s*uur|half\s*uur)$/.test(text)
    ? 0.5
    : readDutchNumber(/^([\d.,]+)\s*(?:uur|u|h|hours?)$/.exec(text)?.[1] ?? "");
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : hours === undefined
      ? numberOf(typeof cell === "number" ? cell : text.replace(/\s*(min(uten|utes)?\.?|m|')$/, ""))
      : hours * 60;
  if (minutes === undefined) return wrong("pool:fault.noMinutes");
  const whole = Math.round(minutes);
  return whole >= 5 && whole <= MOST_MINUTES
    ? read(whole)
    : wrong("forms:outOfRange", { min: 5, max: MOST_MINUTES });
}
