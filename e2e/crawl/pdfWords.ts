import { inflateSync } from "node:zlib";

/**
 * The words in a PDF that was made by this program: of each stream of drawing commands the shown
 * glyphs, as every font's table back to text reads them. With several fonts a run of glyphs is read
 * once with each, so nothing is missed; what a wrong font makes of it is noise.
 */
export function pdfWords(file: Buffer): string {
  const streams = streamsOf(file);
  const runs = streams.filter((text) => /\bBT\s/.test(text)).flatMap(runsOf);
  return streams
    .filter((text) => text.includes("beginbfchar") || text.includes("beginbfrange"))
    .map(glyphsToText)
    .flatMap((table) => runs.map((run) => readWith(table, run)))
    .join("\n");
}

/** All streams of a file, unpacked, a character for each byte. */
export function streamsOf(file: Buffer): string[] {
  const found: string[] = [];
  for (let at = 0; ;) {
    const start = file.indexOf("stream", at);
    if (start < 0) return found;
    const data = file[start + 6] === 13 ? start + 8 : start + 7;
    const end = file.indexOf("endstream", data);
    if (end < 0) return found;
    try {
      found.push(inflateSync(file.subarray(data, end)).toString("latin1"));
    } catch {
      found.push(file.subarray(data, end).toString("latin1"));
    }
    at = end + 9;
  }
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The glyphs of each command that shows text, two bytes a glyph. */
function runsOf(commands: string): string[] {
  return [
    ...commands.matchAll(
      /(?:\[((?:[^\][()]|\((?:\\[\s\S]|[^\\()])*\))*)\]\s*TJ)|(\((?:\\[\s\S]|[^\\()])*\))\s*Tj/g,
    ),
  ].map(([, several, one]) =>
    [...(several ?? one ?? "").matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)]
      .map(([, text]) =>
        text!.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_whole, octal, sign) =>
          octal ? String.fromCharCode(parseInt(octal, 8)) : (escapes[sign] ?? sign),
        ),
      )
      .join(""),
  );
}

const fromHex = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** A font's table from glyph to text, as written for whoever copies from a page. */
function glyphsToText(table: string): Map<number, string> {
  const text = new Map<number, string>();
  for (const [, part] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, to] of part!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      text.set(parseInt(glyph!, 16), fromHex(to!));
  }
  for (const [, part] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, last, to] of part!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w{4})>/g)) {
      const first = parseInt(from!, 16);
      for (let glyph = first; glyph <= parseInt(last!, 16); glyph++)
        text.set(glyph, String.fromCharCode(parseInt(to!, 16) + glyph - first));
    }
  }
  return text;
}

function readWith(table: Map<number, string>, run: string): string {
  const bytes = Buffer.from(run, "latin1");
  return Array.from(
    { length: bytes.length >> 1 },
    (_, at) => table.get(bytes.readUInt16BE(at * 2)) ?? "\ufffd",
  ).join("");
}
