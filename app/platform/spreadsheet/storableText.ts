/** Anything but plain signs: what is only looked at more closely, as hundreds of thousands of cells are read. */
const unusual = /[^\t\n\r -~\u00A0-\uD7FF\uE000-\uFFFD]/;
/** Controls that stand for a space, and those that stand for nothing. */
const spaces = /[\v\f\u0085]/g;
const controls = /[^\P{Cc}\t\n\r]/gu;

/**
 * A text without what no text of a list holds, and what no database takes: control signs but tabs and line
 * ends, and halves of a sign (in UTF-16), which become `\uFFFD`.
 */
export function storableText(text: string): string {
  return unusual.test(text)
    ? text.replaceAll(spaces, " ").replaceAll(controls, "").toWellFormed()
    : text;
}
