/** A day of the calendar, `YYYY-MM-DD`. Two of them compare as texts. */
export type Day = string;

const millisecondsADay = 86_400_000;

/** Takes a day, gives its number: one more for each next day, summer time or not. */
function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsADay;
}

/** Takes a day and a whole number (below zero goes back), gives the day so many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date((numberOf(day) + days) * millisecondsADay).toISOString().slice(0, 10);
}

/** Takes two days, gives how many days the second comes after the first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  // 1 January 1970 was a Thursday.
  return (((numberOf(day) + 4) % 7) + 7) % 7;
}

/**
 * Takes a day and a number of months, gives the same day of that month, or its last day where the month
 * is shorter (three months after 30 November is 28 or 29 February).
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
