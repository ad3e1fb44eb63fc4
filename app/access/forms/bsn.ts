/**
 * Nine digits that stand alone, with at most one space, point or dash between two of them. What follows a
 * plus is a telephone number, and what goes on as a time of day (`31-12-2015 8:00`) is a moment.
 */
const nineDigits = /(?<![\d+][ .-]?)\d(?:[ .-]?\d){8}(?![ .-]?\d|:\d)/g;

/**
 * Whether nine digits can be a burgerservicenummer: the elfproef, in which the digits weigh 9, 8, … 2 and
 * -1 and the sum is divided by eleven without a rest. Source: Wet algemene bepalingen
 * burgerservicenummer; one in eleven of all numbers of nine digits passes.
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum % 11 === 0;
}

const mayBe = (found: string) => isBsn(found.replaceAll(/\D/g, ""));

/** Whether a burgerservicenummer may stand in a text. Nobody stores one (docs/visibility.md). */
export function holdsBsn(text: string): boolean {
  return (text.match(nineDigits) ?? []).some(mayBe);
}

/** A text without what may be a burgerservicenummer in it. */
export function leaveOutBsn(text: string): string {
  return text.replaceAll(nineDigits, (found) => (mayBe(found) ? "" : found)).trim();
}
