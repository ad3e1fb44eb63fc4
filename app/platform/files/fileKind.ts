import { fileTypeFromBuffer } from "file-type";

/** What a file may be: its ending and its media type. */
export const fileKinds = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  heic: "image/heic",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  txt: "text/plain",
} as const;

export type FileKind = keyof typeof fileKinds;

/** What a file turned out to be: a kind we take, one we do not, or one that only opens with a password. */
export type Sniffed = FileKind | "protected" | "other";

/**
 * What a file is, by its own bytes; its name only tells a table from other plain text.
 *
 * @param bytes the whole file
 * @param name as it was sent
 */
export async function sniff(bytes: Uint8Array, name: string): Promise<Sniffed> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext === "cfb") return "protected";
  if (found?.mime === "image/heif") return "heic";
  if (found) {
    const kinds = Object.entries(fileKinds) as [FileKind, string][];
    return kinds.find(([, type]) => type === found.mime)?.[0] ?? "other";
  }
  if (!isText(bytes)) return "other";
  return /\.(csv|tsv)$/i.test(name) ? "csv" : "txt";
}

/** Whether bytes are text in UTF-8, UTF-16 with its mark, or Windows-1252: no signs that text never has. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length >= 2 && bytes.length % 2 === 0) {
    const mark = (bytes[0]! << 8) | bytes[1]!;
    if (mark === 0xfffe || mark === 0xfeff) return true;
  }
  // Below a space only tab, line ends and form feed occur in text.
  return !bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));
}
