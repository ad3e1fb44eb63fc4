import { refuse } from "../sheet.ts";

/**
 * The text of bytes, in the encoding that they are in: what their mark says (UTF-8, UTF-16), else
 * UTF-16 when every other byte is nought, else UTF-8 when they are that, else Windows-1252, which
 * older Dutch spreadsheets write.
 *
 * @throws SpreadsheetError when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes), { fatal: false }).decode(bytes);
  if (Array.from(text.slice(0, 100_000)).some(isControl)) refuse({ key: "notSpreadsheet" });
  return text;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  const beginning = bytes.subarray(0, 200);
  const noughts = (rest: 0 | 1) =>
    beginning.filter((byte, place) => place % 2 === rest && byte === 0).length;
  if (noughts(1) > beginning.length / 4 && noughts(0) === 0) return "utf-16le";
  if (noughts(0) > beginning.length / 4 && noughts(1) === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Signs that no text has: those below the space, but for tabs and line ends. */
const isControl = (sign: string) => sign < " " && sign.trim() !== "";
