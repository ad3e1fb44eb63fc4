const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const dutch = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/;

/** Whether a text is a calendar day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = iso.exec(text);
  if (!parts) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const moment = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  moment.setUTCFullYear(year, month - 1, date);
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date && year > 0;
}

/**
 * Reads a day as people type it (`31-12-2026`, `31/12/2026`, `31 12 2026`) or as browsers send it
 * (`2026-12-31`).
 *
 * @returns `YYYY-MM-DD`, or undefined when there is no such day
 */
export function readDutchDay(text: string): string | undefined {
  const typed = dutch.exec(text.trim());
  const day = typed
    ? `${typed[3]}-${typed[2]!.padStart(2, "0")}-${typed[1]!.padStart(2, "0")}`
    : text.trim();
  return isDay(day) ? day : undefined;
}
