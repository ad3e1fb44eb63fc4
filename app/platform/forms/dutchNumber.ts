const plain = /^-?\d{1,9}([.,]\d{1,6})?$/;
const grouped = /^-?\d{1,3}(\.\d{3})+(,\d{1,6})?$/;

/**
 * Reads a number as people in the Netherlands type it: `16,5`, `1.234`, `1.234,5`; and `16.5`.
 *
 * @returns the number, or undefined when the text is none
 */
export function readDutchNumber(text: string): number | undefined {
  const typed = text.replace(/\s/g, "");
  if (grouped.test(typed)) return Number(typed.replaceAll(".", "").replace(",", "."));
  return plain.test(typed) ? Number(typed.replace(",", ".")) : undefined;
}
