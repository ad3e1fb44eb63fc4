/** The letter of a column: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  const last = String.fromCodePoint(65 + (index % 26));
  return rest === 0 ? last : columnLetter(rest - 1) + last;
}

/** The column of a letter: `A` is 0, `AA` is 26. Anything but capital letters gives -1. */
export function columnIndex(letter: string): number {
  if (!/^[A-Z]{1,3}$/.test(letter)) return -1;
  return [...letter].reduce((sum, sign) => sum * 26 + sign.codePointAt(0)! - 64, 0) - 1;
}
