/** Nine digits that stand alone, with at most one space, point or dash between two of them. */
const nineDigits = /(?<!\d[ .-]?)\d(?:[ .-]?\d){8}(?![ .-]?\d)/g;

/**
 * Whether a text seems to hold a burgerservicenummer: nine digits that pass its check (the elfproef:
 * the digits times 9, 8, … 2 and -1, summed, divide by 11). One in eleven other numbers passes too.
 * Nobody stores one (docs/visibility.md).
 */
export function holdsBsn(text: string): boolean {
  return (text.match(nineDigits) ?? []).some(passes);
}

function passes(found: string): boolean {
  const digits = [...found.replace(/\D/g, "")].map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0 && digits.some((digit) => digit > 0);
}
