/**
 * Signs that change how the text around them is read without being seen: other controls, and those
 * that turn the direction of writing. Letters that are written from right to left stay.
 */
const unseen = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Signs that join letters or choose their look: between letters they say something, alone nothing. */
const joiners = /^(?:\s|\u200C|\u200D|\p{Variation_Selector})*$/u;

/** A text as one line: composed letters, no control characters, single spaces, trimmed. */
export function oneLine(text: string): string {
  const line = text.normalize("NFC").replace(/\s+/g, " ").replace(unseen, "").trim();
  return joiners.test(line) ? "" : line;
}

/** A text of several lines: each without control characters, no blank ones at the ends. */
export function severalLines(text: string): string {
  return text
    .normalize("NFC")
    .split(/\r?\n/)
    .map((line) => line.replaceAll("\t", " ").replace(unseen, "").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
