import { createHash } from "node:crypto";
import { type FileKind, fileKinds, sniff } from "./fileKind.ts";
import { cleanFileName } from "./fileName.ts";
import type { Scanner } from "./scan/scanner.ts";

/** A file that was looked at and may be stored. */
export type CheckedFile = {
  name: string;
  kind: FileKind;
  type: string;
  bytes: Uint8Array;
  sha256: string;
  scan: "unscanned" | "clean" | "failed";
};

/** What is wrong with a file and how to mend it, as a text's key and the values it names. */
export type FileFault = {
  key: `platform:file.${"none" | "empty" | "tooLarge" | "protected" | "kind" | "infected"}`;
  values?: Readonly<Record<string, string | number>>;
};

/** What a use takes. */
export type FileWish = {
  /** Bytes. */
  largest: number;
  kinds: readonly FileKind[];
  /** Undefined when this installation scans nothing. */
  scanner: Scanner | undefined;
};

const MEGABYTE = 1024 * 1024;

/**
 * Looks at a file that a form brought: is there one, how large, what by its own bytes, and what the
 * virus scanner says. A file that the scanner could not judge is taken, and not given out until it was.
 *
 * @param value the field of the form
 */
export async function receiveFile(
  value: FormDataEntryValue | null | undefined,
  { largest, kinds, scanner }: FileWish,
): Promise<{ file: CheckedFile; fault?: undefined } | { file?: undefined; fault: FileFault }> {
  // A form without a choice sends a file without a name.
  if (!(value instanceof Blob) || (value.name === "" && value.size === 0)) {
    return { fault: { key: "platform:file.none" } };
  }
  if (value.size === 0) return { fault: { key: "platform:file.empty" } };
  if (value.size > largest) {
    const most = Math.floor((largest / MEGABYTE) * 10) / 10;
    const size = Math.ceil((value.size / MEGABYTE) * 10) / 10;
    return { fault: { key: "platform:file.tooLarge", values: { size, most } } };
  }
  const bytes = new Uint8Array(await value.arrayBuffer());
  const kind = await sniff(bytes, value.name);
  if (kind === "protected") return { fault: { key: "platform:file.protected" } };
  if (kind === "other" || !kinds.includes(kind)) {
    const list = kinds.map((one) => one.toUpperCase()).join(", ");
    return { fault: { key: "platform:file.kind", values: { kinds: list } } };
  }
  const scan = scanner ? await scanner(bytes) : "unscanned";
  if (scan === "infected") return { fault: { key: "platform:file.infected" } };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = cleanFileName(value.name, kind);
  return { file: { name, kind, type: fileKinds[kind], bytes, sha256, scan } };
}
