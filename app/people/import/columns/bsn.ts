/**
 * Whether nine digits can be a burgerservicenummer: the elfproef, in which the digits weigh 9, 8, ... 2
 * and -1 and the sum is divided by eleven without a rest. Source: Wet algemene bepalingen
 * burgerservicenummer; one in eleven of all numbers of nine digits passes.
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}

/** Nine digits on their own, also in groups. */
export const nineDigits =
  /(?<![\d+,.])(\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?!\d)/g;

/** Whether a BSN may stand anywhere in a text: nine digits, also in groups, that pass the elfproef. */
export function holdsBsn(text: string): boolean {
  return [...text.matchAll(nineDigits)].some(([, digits]) => isBsn(digits!.replaceAll(/\D/g, "")));
}
