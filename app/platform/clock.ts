/**
 * The calendar day in the Netherlands at a moment, as `YYYY-MM-DD`.
 * Moments are stored in UTC; what people call "today" is a day in Europe/Amsterdam.
 */
export function dayInTheNetherlands(moment: Date = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/Amsterdam",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(moment);
}
