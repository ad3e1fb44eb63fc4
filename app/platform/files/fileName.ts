import type { FileKind } from "./fileKind.ts";

const LONGEST = 100;

/**
 * A file's name as it is kept and given out: without folders, control signs and signs that some system
 * refuses, at most 100 characters, and with the ending of what the file is. Never empty.
 */
export function cleanFileName(sent: string, kind: FileKind): string {
  const bare = sent
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replace(/["*:<>?|%]/g, "_")
    .replace(/\s+/g, " ");
  const known = kind === "jpg" ? /\.(jpe?g)$/i : new RegExp(`\\.${kind}$`, "i");
  // An ending that is not what the file is would only mislead.
  const stem = (known.test(bare) ? bare : bare.replace(/\.\w{1,5}$/, ""))
    .replace(known, "")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const short = [...stem].slice(0, LONGEST - kind.length - 1).join("");
  return `${short.trim() || "bestand"}.${kind}`;
}
