const DAY = 86_400_000;
/** Counting from here, 1 March 1900 is day 61: such files hold a 29 February 1900 that never was. */
const before1900 = Date.UTC(1899, 11, 30);
const before1904 = Date.UTC(1904, 0, 1);

/**
 * The day (`YYYY-MM-DD`) of a number of days as spreadsheets count them; a part of a day is left out.
 * Undefined before 1 March 1900, where such files count one day wrong, and after the year 9999.
 *
 * @param from1904 whether the count begins in 1904, as older Macs did
 */
export function serialDay(serial: number, from1904 = false): string | undefined {
  const days = Math.floor(serial);
  if (!(days >= (from1904 ? 0 : 61)) || days > 2_958_465) return undefined;
  return new Date((from1904 ? before1904 : before1900) + days * DAY).toISOString().slice(0, 10);
}
