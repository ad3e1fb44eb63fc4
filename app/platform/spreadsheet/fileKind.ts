/** What a file is, by its own bytes, whatever its name says. */
export type FileKind =
  | "zip"
  | "text"
  | "password"
  | "oldExcel"
  | "otherOffice"
  | "webPage"
  | "notSpreadsheet";

/** The beginning of the older office files, and of locked newer ones. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b, 0x03, 0x04];
/** PDF, PNG, JPEG, GIF, RTF, gzip, 7z, RAR, SQLite, Parquet. */
const others = ["%PDF", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "{\\rtf", "\u001F\u008B", "7z¼¯", "Rar!", "SQLite", "PAR1"]; // prettier-ignore

const beginsWith = (bytes: Uint8Array, beginning: readonly number[]) =>
  beginning.every((byte, place) => bytes[place] === byte);

/** Names inside compound files are written as UTF-16. */
const holds = (bytes: Uint8Array, name: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, "utf16le");

/** Looks at the first bytes of a file, and through the older office files for what they hold. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (beginsWith(bytes, zip)) return "zip";
  if (beginsWith(bytes, compound)) {
    if (holds(bytes, "EncryptedPackage")) return "password";
    return holds(bytes, "Workbook") || holds(bytes, "Book") ? "oldExcel" : "otherOffice";
  }
  const beginning = Buffer.from(bytes.subarray(0, 1000)).toString("latin1");
  if (others.some((other) => beginning.startsWith(other))) return "notSpreadsheet";
  if (/^\W*<(!doctype html|html|head|body|table|meta)\b/i.test(beginning)) return "webPage";
  if (/^\W*<\?xml\b/i.test(beginning)) return "oldExcel";
  return "text";
}
