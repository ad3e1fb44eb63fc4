import { addDays } from "@overstap/engine/transition/days.ts";

/** Easter Sunday of a year, by the rule of Meeus, Jones and Butcher for the Gregorian calendar. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-0${month}-${String(date).padStart(2, "0")}`;
}

/** The king's birthday is kept on 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): string {
  return new Date(`${year}-04-27T00:00:00Z`).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`;
}

/**
 * The general holidays of the Netherlands in a year, as days `YYYY-MM-DD`: nobody is expected to act on
 * them. Source: Algemene termijnenwet, article 3 (Good Friday is treated alike).
 */
export function publicHolidays(year: number): string[] {
  const sunday = easter(year);
  return [
    `${year}-01-01`,
    addDays(sunday, -2),
    addDays(sunday, 1),
    kingsDay(year),
    `${year}-05-05`,
    addDays(sunday, 39),
    addDays(sunday, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}
