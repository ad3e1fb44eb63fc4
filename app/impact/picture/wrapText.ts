/** Rough widths of letters as a share of the font's size; a little wide, so that other fonts fit too. */
const narrow = 0.33;
const usual = 0.56;
const capital = 0.68;
const widest = 0.95;

function widthOf(letter: string): number {
  if (/[iljtfr.,;:'|!()[\]\s-]/u.test(letter)) return narrow;
  if (/[mwMW@%\u{2e80}-\u{10ffff}]/u.test(letter)) return widest;
  return /\p{Lu}/u.test(letter) ? capital : usual;
}

/** How wide a text comes out, about. */
export const widthOfText = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0) * size;

/** Cuts a word that is wider than a line into pieces that are not. */
function pieces(word: string, size: number, width: number): string[] {
  const cut: string[] = [""];
  for (const letter of word) {
    const last = cut.at(-1) ?? "";
    if (last !== "" && widthOfText(last + letter, size) > width) cut.push(letter);
    else cut[cut.length - 1] = last + letter;
  }
  return cut;
}

/** What may not stand in XML, or would turn the direction of what follows, and loose surrogates. */
const unsound =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Takes a text from a file, gives it as it can stand in a drawing. */
export function drawable(text: string): string {
  return text.replaceAll(unsound, " ").toWellFormed().trim();
}

/**
 * Takes a text, the size of the font, the width of a line and how many lines there may be; gives the
 * lines. A text that is too long ends in `…`. Widths are estimates: the font is the reader's.
 */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  // Other spaces hold together what belongs together, as in "€ 4.000".
  for (const word of drawable(text).split(/ +/u)) {
    for (const piece of pieces(word, size, width)) {
      const last = lines.at(-1);
      const joined = `${last} ${piece}`;
      if (last !== undefined && widthOfText(joined, size) <= width)
        lines[lines.length - 1] = joined;
      else lines.push(piece);
    }
    if (lines.length > most) {
      const kept = lines.slice(0, most);
      return [...kept.slice(0, -1), `${(kept.at(-1) ?? "").slice(0, -1)}…`];
    }
  }
  return lines;
}
