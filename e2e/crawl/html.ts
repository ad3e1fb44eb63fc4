/** The pages are rendered by one library, with attributes in double quotes: patterns suffice to read them. */

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

/** Text with its entities resolved. */
export function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name
      ? (entities[name.toLowerCase()] ?? whole)
      : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}

/** A start tag: its name and its attributes, decoded; one without a value is the empty text. */
export type Tag = { name: string; attributes: Record<string, string>; at: number };

/** All start tags of these names, in order; of every name when none is given. */
export function tags(html: string, ...names: string[]): Tag[] {
  const wanted = names.length > 0 ? names.join("|") : "[a-z][a-z0-9]*";
  const found = html.matchAll(
    new RegExp(`<(${wanted})((?:\\s[^<>]*?(?:"[^"]*"[^<>]*?)*)?)/?>`, "gi"),
  );
  return [...found].map((match) => ({
    name: match[1]!.toLowerCase(),
    at: match.index,
    attributes: Object.fromEntries(
      [...match[2]!.matchAll(/([a-z][\w:-]*)(?:="([^"]*)")?/gi)].map(([, name, value]) => [
        name!.toLowerCase(),
        decoded(value ?? ""),
      ]),
    ),
  }));
}

/** What a reader or a screen reader is told: the text between tags, and labels. */
export function wordsOf(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  const labels = [...body.matchAll(/(?:aria-label|alt|title|placeholder)="([^"]*)"/g)].map(
    (m) => m[1],
  );
  const text = body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<!--[\s\S]*?-->/g, "")
    // Where a long word may be broken it is still one word.
    .replace(/<wbr\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, "\n");
  return decoded([text, ...labels].join("\n")).replace(/[ \t]*\n\s*/g, "\n");
}
